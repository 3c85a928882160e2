using Platform.Sdk.Components;
using System.Globalization;

namespace Platform.Host.ReadLog;

/// <summary>Which readings of others to show.</summary>
/// <param name="Reader">Only this account's; null for everybody's.</param>
/// <param name="From">From this day on.</param>
/// <param name="To">To this day, with it.</param>
/// <param name="OffHours">Only those outside working hours.</param>
internal sealed record ReadingFilter(Guid? Reader, DateOnly? From, DateOnly? To, bool OffHours)
{
    public const string ReaderName = "reader";
    public const string FromName = "from";
    public const string ToName = "to";
    public const string HoursName = "hours";
    public const string Off = "off";

    public bool IsEmpty => this is { Reader: null, From: null, To: null, OffHours: false };

    /// <summary>Reads the address; what is no account or no day there is no filter.</summary>
    public static ReadingFilter Of(ListQuery query) =>
        new(Guid.TryParse(query[ReaderName], out var reader) ? reader : null, Day(query[FromName]), Day(query[ToName]), query[HoursName] == Off);

    /// <summary>The address of the list from a day on.</summary>
    public static string Link(DateOnly from, bool offHours) => $"/admin/readings?{FromName}={Written(from)}" + (offHours ? $"&{HoursName}={Off}" : "");

    public static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // Near the ends of the calendar there is no day before or after to count with.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2199 ? day : null;
}
