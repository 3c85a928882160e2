using Platform.Host.Startup;

namespace Platform.Host.Web;

/// <summary>
/// The address people use: the base of links in mail, and what decides the cookies. With https: <c>__Host-</c> names, Secure and
/// HSTS. Plain http is served on loopback only, with plain names, since a browser drops Secure cookies there.
/// </summary>
internal sealed class PublicAddress
{
    private PublicAddress(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    public bool IsHttps => Uri.Scheme == Uri.UriSchemeHttps;

    public string CookieName(string name) => IsHttps ? "__Host-" + name : name;

    public CookieSecurePolicy CookieSecurity => IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;

    /// <exception cref="StartProblem">Not an address, or plain http to somewhere else than this machine.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        var text = configuration["PublicAddress"] ?? configuration["urls"]?.Split(';')[0] ?? "http://127.0.0.1:5080";
        if (!Uri.TryCreate(text.Replace("*", "127.0.0.1").Replace("+", "127.0.0.1"), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new StartProblem($"PublicAddress «{text}» is not an address. Maybe it should begin with https://.");
        if (uri.Scheme == "http" && !uri.IsLoopback)
            throw new StartProblem(
                $"PublicAddress «{text}» is plain http to another machine: sign-in would travel readable. Maybe set PublicAddress=https://… and put a proxy with a certificate in front.");
        return new(uri);
    }
}
