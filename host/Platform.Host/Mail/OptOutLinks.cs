using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.Host.Mail;

/// <summary>
/// The address at the foot of a mail that nobody asked for. It names the mailbox by its digest, sealed: two mails to one person show
/// two different addresses, and nobody can make one.
/// </summary>
internal sealed class OptOutLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("mail opt-out");

    public string PathFor(byte[] addressLookUp) => "/mejl/avsta/" + WebEncoders.Base64UrlEncode(seal.Protect(addressLookUp));

    public bool TryOpen(string token, [NotNullWhen(true)] out byte[]? addressLookUp)
    {
        try
        {
            addressLookUp = seal.Unprotect(WebEncoders.Base64UrlDecode(token));
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            addressLookUp = null;
            return false;
        }
    }
}
