namespace Placements.Domain;

/// <summary>Whether a typed organisation number can be right. Only a hint to the one who typed it: a wrong one stops nobody.</summary>
internal static class OrganisationNumberHint
{
    public static bool LooksRight(string? typed, string country)
    {
        var digits = string.Concat((typed ?? "").Where(c => c is not (' ' or '-' or '\u00a0' or '+')));
        if (!digits.All(char.IsAsciiDigit)) return false;
        if (country == "DK") return digits.Length == 8;
        if (digits.Length == 12) digits = digits[2..];
        return digits.Length == 10 && digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v > 9 ? v - 9 : v) % 10 == 0;
    }
}
