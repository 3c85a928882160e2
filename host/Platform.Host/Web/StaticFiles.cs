namespace Platform.Host.Web;

/// <summary>Our own files: asked for with their fingerprint (<c>asp-append-version</c>) they never change, so they may be kept.</summary>
internal static class StaticFiles
{
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    };
}
