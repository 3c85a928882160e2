using System.Globalization;

namespace Faults.Tests;

/// <summary>Identity numbers made by rule from the interval that is kept for tests (birth numbers 980–999), so that no person has one.</summary>
internal static class PlantedNumbers
{
    /// <summary>Twelve digits each, all different.</summary>
    public static IEnumerable<string> From(DateOnly first)
    {
        for (var day = first; ; day = day.AddDays(1))
            for (var number = 980; number <= 999; number++)
            {
                var nine = day.ToString("yyMMdd", CultureInfo.InvariantCulture) + number.ToString(CultureInfo.InvariantCulture);
                yield return day.ToString("yyyy", CultureInfo.InvariantCulture)[..2] + nine + CheckDigit(nine);
            }
    }

    /// <summary>The ways such a number is written.</summary>
    public static IEnumerable<string> Written(string twelve) => [twelve[2..], $"{twelve[2..8]}-{twelve[8..]}"];

    private static int CheckDigit(string nine)
    {
        var sum = nine.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v > 9 ? v - 9 : v);
        return (10 - sum % 10) % 10;
    }
}
