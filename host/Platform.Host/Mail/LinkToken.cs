using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Host.Mail;

/// <summary>Tokens of 256 random bits; only their digest is stored.</summary>
internal static class LinkToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
