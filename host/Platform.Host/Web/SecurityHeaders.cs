namespace Platform.Host.Web;

/// <summary>The headers of every answer, error pages too. No inline script or style is allowed, so no nonce is needed.</summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication app, bool https) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (https) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // Files of our own are fingerprinted and say otherwise themselves; whatever a page shows must not stay in a cache.
        headers.CacheControl = "no-store";
        return next(context);
    });
}
