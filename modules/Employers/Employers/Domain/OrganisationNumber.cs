using System.Diagnostics.CodeAnalysis;

namespace Employers.Domain;

/// <summary>
/// A checked organisation number: ten digits with a Luhn check digit in Sweden (for a sole trader it is a personal identity
/// number), eight digits weighted modulo 11 in Denmark (CVR).
/// </summary>
internal sealed record OrganisationNumber(string Country, string Digits)
{
    private static readonly int[] CvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>True when the number is that of a person: its month part is below 20 (a legal person has at least 20 there).</summary>
    public bool IsPersonal => Country == "SE" && int.Parse(Digits.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture) < 20;

    public override string ToString() => Country == "SE" ? $"{Digits[..6]}-{Digits[6..]}" : Digits;

    /// <summary>Reads what a person typed: spaces and hyphens are allowed, and in Sweden the century before a personal number.</summary>
    public static bool TryRead(string country, string? typed, [NotNullWhen(true)] out OrganisationNumber? number)
    {
        number = null;
        var digits = string.Concat((typed ?? "").Where(c => c is not (' ' or '-' or '\u00a0' or '+')));
        if (digits.Length == 12 && country == "SE") digits = digits[2..];
        if (!digits.All(char.IsAsciiDigit)) return false;
        var good = country switch
        {
            "SE" => digits.Length == 10 && Luhn(digits) % 10 == 0,
            "DK" => digits.Length == 8 && digits[0] != '0' && digits.Select((c, i) => (c - '0') * CvrWeights[i]).Sum() % 11 == 0,
            _ => false,
        };
        if (good) number = new(country, digits);
        return good;
    }

    private static int Luhn(string digits) => digits.Select((c, i) =>
    {
        var value = (c - '0') * (i % 2 == 0 ? 2 : 1);
        return value > 9 ? value - 9 : value;
    }).Sum();
}
