using System.Globalization;

namespace Platform.Sdk.Tables;

/// <summary>Values as <see cref="TableCells"/> reads them back; null, which nobody knows, is an empty cell.</summary>
public static class TableText
{
    /// <summary>A text. One that would be read as «clear it» is guarded by the writer.</summary>
    /// <param name="value">A number.</param>
    public static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>With a decimal point and no needless zeros.</summary>
    /// <param name="value">A number.</param>
    public static string? Of(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads as the same number.</summary>
    /// <param name="value">Degrees.</param>
    public static string? Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Year-month-day.</summary>
    /// <param name="value">A day.</param>
    public static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>yes or no.</summary>
    /// <param name="value">An answer.</param>
    public static string? Of(bool? value) => value switch { true => "yes", false => "no", null => null };

    /// <summary>With <c>|</c> between; <c>|</c> alone for an empty list.</summary>
    /// <param name="values">None of them holds <c>|</c>.</param>
    public static string? Of(IEnumerable<string>? values) => values is null ? null : string.Join('|', values) is { Length: > 0 } list ? list : "|";

    /// <summary>Codes with their numbers; a code without one stands alone.</summary>
    /// <param name="values">Codes and numbers.</param>
    public static string? Of(IEnumerable<(string Code, int? Number)>? values) =>
        Of(values?.Select(v => v.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{v.Code}={number}") : v.Code));
}
