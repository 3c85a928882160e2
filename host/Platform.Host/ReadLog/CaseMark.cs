using System.Security.Cryptography;

namespace Platform.Host.ReadLog;

/// <summary>A short mark for a case: the same for the same person, and nothing that leads there, so that a reviewer sees a pattern and nobody's name.</summary>
internal static class CaseMark
{
    private const int Bytes = 4;

    public static string Of(Guid person) => Convert.ToHexString(SHA256.HashData(person.ToByteArray(bigEndian: true))[..Bytes]).Insert(Bytes, " ");
}
