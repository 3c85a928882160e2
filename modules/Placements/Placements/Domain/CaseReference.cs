using System.Security.Cryptography;

namespace Placements.Domain;

/// <summary>What an employer's case is called in its address and in mails: no meaning, no secret. It follows from the record's id, so that the same demo has the same.</summary>
internal static class CaseReference
{
    public const int Length = 10;

    /// <summary>Without 0, 1, I and O, which are mistaken for each other when somebody reads it out on the telephone.</summary>
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string Of(Guid record) =>
        string.Create(Length, SHA256.HashData(record.ToByteArray()), (text, digest) => { for (var i = 0; i < text.Length; i++) text[i] = Signs[digest[i] % Signs.Length]; });
}
