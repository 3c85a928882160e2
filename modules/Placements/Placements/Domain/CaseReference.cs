using System.Security.Cryptography;

namespace Placements.Domain;

/// <summary>What an employer's case is called in its address and in mails: no meaning, no secret.</summary>
internal static class CaseReference
{
    public const int Length = 10;

    /// <summary>Without 0, 1, I and O, which are mistaken for each other when somebody reads it out on the telephone.</summary>
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);
}
