using System.Security.Cryptography;
using System.Text;

namespace Participants.Domain;

/// <summary>Tells whether what is signed is what was read.</summary>
internal static class Seal
{
    public static string Of(params IEnumerable<string> lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', lines))));
}
