using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Platform.Host.Web;

/// <summary>Short-lived cookies that only we can read and write, for what must pass from one page to the next and nowhere else.</summary>
internal sealed class HostCookiesSealed(HostCookies cookies, IDataProtectionProvider protection, TimeProvider clock)
{
    private sealed record Sealed<T>(DateTimeOffset Until, T Value);

    /// <summary>What was written under the name; null when absent, altered, too old, or sealed with a revoked key.</summary>
    public T? Read<T>(HttpContext context, string name) where T : class
    {
        if (cookies.Read(context, name) is not { Length: > 0 } text) return null;
        try
        {
            var content = JsonSerializer.Deserialize<Sealed<T>>(Protector(name).Unprotect(text));
            return content is not null && content.Until > clock.GetUtcNow() ? content.Value : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Write<T>(HttpContext context, string name, T value, TimeSpan lasts) where T : class =>
        cookies.Write(context, name, Protector(name).Protect(JsonSerializer.Serialize(new Sealed<T>(clock.GetUtcNow() + lasts, value))), lasts);

    public void Delete(HttpContext context, string name) => cookies.Delete(context, name);

    private IDataProtector Protector(string name) => protection.CreateProtector("cookie", name);
}
