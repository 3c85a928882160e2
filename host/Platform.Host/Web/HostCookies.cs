namespace Platform.Host.Web;

/// <summary>Writes every cookie of ours the same way: not for scripts, to this host alone, and over https with the prefix that proves it.</summary>
internal sealed class HostCookies(PublicAddress address)
{
    public string? Read(HttpContext context, string name) => context.Request.Cookies[address.CookieName(name)];

    /// <param name="lasts">How long the browser keeps it; null until it is closed.</param>
    public void Write(HttpContext context, string name, string value, TimeSpan? lasts = null) =>
        context.Response.Cookies.Append(address.CookieName(name), value, Options(lasts));

    public void Delete(HttpContext context, string name) => context.Response.Cookies.Delete(address.CookieName(name), Options(null));

    /// <summary>A choice of the reader's that the layout reads under its plain name; worth nothing to anybody else.</summary>
    public void WritePlain(HttpContext context, string name, string value, TimeSpan lasts) => context.Response.Cookies.Append(name, value, Options(lasts));

    public void DeletePlain(HttpContext context, string name) => context.Response.Cookies.Delete(name, Options(null));

    private CookieOptions Options(TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        Secure = address.CookieSecurity == CookieSecurePolicy.Always,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lasts,
        IsEssential = true,
    };
}
