using System.Security.Cryptography;

namespace Platform.Host.Accounts;

/// <summary>How recovery codes look: «K7QM2-XW4HT», 50 random bits, no characters that are mistaken for each other.</summary>
internal static class RecoveryCodeText
{
    public const int HowMany = 8;
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 10;

    public static IReadOnlyList<string> NewSet() => [.. Enumerable.Range(0, HowMany).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length))];

    public static string Shown(string code) => $"{code[..5]}-{code[5..]}";

    /// <summary>What was typed, as it was made; null when it cannot be a recovery code.</summary>
    public static string? Read(string typed)
    {
        var code = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
