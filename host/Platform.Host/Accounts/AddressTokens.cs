using Platform.Host.Web;

namespace Platform.Host.Accounts;

/// <summary>Carries a one-time address's token from the address, where it must not stay, to the page that uses it.</summary>
internal sealed class AddressTokens(HostCookiesSealed cookies)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    public void Keep(HttpContext context, string purpose, string token) => cookies.Write(context, purpose, token, Lasts);

    public string? Read(HttpContext context, string purpose) => cookies.Read<string>(context, purpose);

    public void Forget(HttpContext context, string purpose) => cookies.Delete(context, purpose);
}
