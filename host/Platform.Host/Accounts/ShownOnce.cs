using Platform.Host.Web;

namespace Platform.Host.Accounts;

/// <summary>
/// Carries what is shown once (recovery codes, a one-time address) from the form that made it to the page that shows it, sealed in
/// the browser of the one it is for. The server keeps no readable copy.
/// </summary>
internal sealed class ShownOnce(HostCookiesSealed cookies)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private sealed record Shown(Guid For, string[] Lines);

    public void Put(HttpContext context, string what, Guid reader, params IEnumerable<string> lines) =>
        cookies.Write(context, what, new Shown(reader, [.. lines]), Lasts);

    /// <summary>The lines, as long as the reader has not said that they are taken care of and ten minutes have not passed.</summary>
    public IReadOnlyList<string> Read(HttpContext context, string what, Guid reader) =>
        cookies.Read<Shown>(context, what) is { } shown && shown.For == reader ? shown.Lines : [];

    public void Forget(HttpContext context, string what) => cookies.Delete(context, what);
}
