using System.Globalization;

namespace Participants.Tests.Import;

/// <summary>Identity numbers by rule, from the interval that is kept for tests (birth numbers 980–999), so that no person has one.</summary>
internal static class MadeNumbers
{
    private const int ADay = 20;

    /// <summary>The one at a place, twelve digits; different for each place.</summary>
    public static string At(int place)
    {
        var day = new DateOnly(1961, 3, 1).AddDays(place / ADay);
        return WithCheckDigit(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + (980 + place % ADay).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A coordination number: the day is 60 more.</summary>
    public static string CoordinationAt(int place)
    {
        var number = At(place);
        return WithCheckDigit(number[..6] + (int.Parse(number.AsSpan(6, 2), CultureInfo.InvariantCulture) + 60).ToString(CultureInfo.InvariantCulture) + number[8..11]);
    }

    private static string WithCheckDigit(string eleven)
    {
        var sum = eleven[2..].Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v > 9 ? v - 9 : v);
        return eleven + ((10 - sum % 10) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
