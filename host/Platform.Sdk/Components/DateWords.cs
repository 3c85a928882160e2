using System.Globalization;

namespace Platform.Sdk.Components;

/// <summary>
/// Dates in the words and forms of the reader's language (<see cref="CultureInfo.CurrentUICulture"/>): Swedish, Danish and English.
/// Times are written as given: convert to the installation's zone first. For showing only; nothing parses these.
/// </summary>
public static class DateWords
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private static string Dot => Culture.TwoLetterISOLanguageName == "da" ? "." : "";

    /// <summary>«3 februari 2026», da «3. februar 2026».</summary>
    /// <param name="date">The day.</param>
    public static string Long(DateOnly date) => Written(date, $"d'{Dot} 'MMMM yyyy");

    /// <summary>«tis 3 feb.», with the year when it is not this year.</summary>
    /// <param name="date">The day.</param>
    /// <param name="today">Today in the installation's zone.</param>
    public static string Short(DateOnly date, DateOnly today) => Written(date, $"ddd d'{Dot} 'MMM" + (date.Year == today.Year ? "" : " yyyy"));

    /// <summary>The form for tables: «2026-02-03», da «03.02.2026».</summary>
    /// <param name="date">The day.</param>
    public static string Table(DateOnly date) =>
        date.ToString(Dot.Length > 0 ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>«3 februari 2026 kl. 9.05».</summary>
    /// <param name="moment">The moment, in the installation's zone.</param>
    public static string Moment(DateTimeOffset moment)
    {
        var form = Culture.TwoLetterISOLanguageName == "en" ? "H':'mm" : "H'.'mm";
        return Long(DateOnly.FromDateTime(moment.DateTime)) + " " + ComponentTexts.Get("Time.Clock", moment.ToString(form, CultureInfo.InvariantCulture));
    }

    /// <summary>«februari 2026».</summary>
    /// <param name="date">A day in the month.</param>
    public static string Month(DateOnly date) => Written(date, "MMMM yyyy");

    /// <summary>How far to a due day, at most 20 characters: «försenad 5 dagar», «i dag», «i morgon», «om 3 dagar».</summary>
    /// <param name="date">The due day.</param>
    /// <param name="today">Today in the installation's zone.</param>
    public static string Due(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        -1 => ComponentTexts.Get("Due.Late.One"),
        < 0 and var late => ComponentTexts.Get("Due.Late.Many", -late),
        0 => ComponentTexts.Get("Due.Today"),
        1 => ComponentTexts.Get("Due.Tomorrow"),
        var days => ComponentTexts.Get("Due.In", days),
    };

    /// <summary>How long ago: «i dag», «i går», «för 5 dagar sedan». Write it together with the date, never alone.</summary>
    /// <param name="date">A day not after today.</param>
    /// <param name="today">Today in the installation's zone.</param>
    public static string Ago(DateOnly date, DateOnly today) => (today.DayNumber - date.DayNumber) switch
    {
        <= 0 => ComponentTexts.Get("Ago.Today"),
        1 => ComponentTexts.Get("Ago.Yesterday"),
        var days => ComponentTexts.Get("Ago.Days", days),
    };

    private static string Written(DateOnly date, string form) => date.ToString(form, Culture);
}
