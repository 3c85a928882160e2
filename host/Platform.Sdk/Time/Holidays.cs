namespace Platform.Sdk;

/// <summary>Days off by country, computed; weekends are not among them unless they are a holiday anyway.</summary>
internal static class Holidays
{
    public const int FirstYear = 1990;
    public const int LastYear = 2199;

    public static IEnumerable<DateOnly> Of(string country, int year) => country switch
    {
        "SE" => Sweden(year),
        "DK" => Denmark(year),
        _ => throw new ArgumentException($"No calendar for the country «{country}». Maybe it should be SE or DK.", nameof(country)),
    };

    /// <summary>Lag (1989:253) om allmänna helgdagar; eves as in lag (1930:173) om beräkning av lagstadgad tid.</summary>
    private static IEnumerable<DateOnly> Sweden(int year)
    {
        var easter = Easter(year);
        yield return new(year, 1, 1);
        yield return new(year, 1, 6);
        yield return easter.AddDays(-2);
        yield return easter;
        yield return easter.AddDays(1);
        yield return new(year, 5, 1);
        yield return easter.AddDays(39);
        yield return easter.AddDays(49);
        // The national day took the place of Whit Monday in 2005.
        if (year >= 2005) yield return new(year, 6, 6);
        else yield return easter.AddDays(50);
        var midsummer = FirstFrom(new(year, 6, 20), DayOfWeek.Saturday);
        yield return midsummer.AddDays(-1);
        yield return midsummer;
        yield return FirstFrom(new(year, 10, 31), DayOfWeek.Saturday);
        yield return new(year, 12, 24);
        yield return new(year, 12, 25);
        yield return new(year, 12, 26);
        yield return new(year, 12, 31);
    }

    /// <summary>Helligdage, with Constitution Day and the two eves that Danish time limits treat alike.</summary>
    private static IEnumerable<DateOnly> Denmark(int year)
    {
        var easter = Easter(year);
        yield return new(year, 1, 1);
        yield return easter.AddDays(-3);
        yield return easter.AddDays(-2);
        yield return easter;
        yield return easter.AddDays(1);
        // Store bededag was abolished from 2024 (lov nr. 214 af 6. marts 2023).
        if (year <= 2023) yield return easter.AddDays(26);
        yield return easter.AddDays(39);
        yield return easter.AddDays(49);
        yield return easter.AddDays(50);
        yield return new(year, 6, 5);
        yield return new(year, 12, 24);
        yield return new(year, 12, 25);
        yield return new(year, 12, 26);
        yield return new(year, 12, 31);
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus gives.</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        return new(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    private static DateOnly FirstFrom(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
