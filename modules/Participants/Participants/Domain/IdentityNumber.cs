using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Participants.Domain;

/// <summary>
/// A Swedish personal identity number or coordination number (day + 60), twelve digits with a Luhn check digit over the last
/// ten. Rule: the population register act; coordination numbers add 60 to the day.
/// </summary>
internal sealed record IdentityNumber(string Digits)
{
    public override string ToString() => $"{Digits[..8]}-{Digits[8..]}";

    public DateOnly Born => DateOf(Digits)!.Value;

    /// <summary>Reads twelve digits, or ten with the century taken from today: the most recent one that is not in the future.</summary>
    public static bool TryRead(string? typed, DateOnly today, [NotNullWhen(true)] out IdentityNumber? number)
    {
        number = null;
        var text = (typed ?? "").Trim();
        var over100 = text.Contains('+');
        var digits = string.Concat(text.Where(c => c is not (' ' or '-' or '\u00a0' or '+')));
        if (!digits.All(char.IsAsciiDigit)) return false;
        if (digits.Length == 10) digits = WithCentury(digits, over100, today);
        if (digits.Length != 12 || DateOf(digits) is not { } born || born > today || Luhn(digits.AsSpan(2)) % 10 != 0) return false;
        number = new(digits);
        return true;
    }

    private static string WithCentury(string ten, bool over100, DateOnly today)
    {
        var year = int.Parse(ten.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var century = today.Year / 100 - (year > today.Year % 100 ? 1 : 0) - (over100 ? 1 : 0);
        return century.ToString("00", CultureInfo.InvariantCulture) + ten;
    }

    private static DateOnly? DateOf(string twelve)
    {
        var day = int.Parse(twelve.AsSpan(6, 2), CultureInfo.InvariantCulture);
        var text = twelve[..6] + (day > 60 ? day - 60 : day).ToString("00", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static int Luhn(ReadOnlySpan<char> ten)
    {
        var sum = 0;
        for (var i = 0; i < ten.Length; i++)
        {
            var value = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum;
    }
}
