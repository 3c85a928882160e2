namespace Platform.Host.Web;

/// <summary>The headers of every answer, error pages too. No inline script or style is allowed, so no nonce is needed.</summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication app, bool https) => app.Use((context, next) =>
    {
        // A proxy has ended TLS in front of us: the configured address, not a header that anybody can send, says so.
        if (https) context.Request.Scheme = Uri.UriSchemeHttps;
        // At the last moment: the page for an unexpected failure begins with an emptied answer.
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, https);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(IHeaderDictionary headers, bool https)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (https) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // Files of our own are fingerprinted and have said otherwise; whatever a page shows must not stay in a cache.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
