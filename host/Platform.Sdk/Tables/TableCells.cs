using System.Globalization;

namespace Platform.Sdk.Tables;

/// <summary>
/// Reads cells of a line: an empty one says nothing, <c>-</c> clears, one <c>'</c> at the beginning is taken off. What cannot be read rejects the
/// line with a reason, and says nothing.
/// </summary>
public static class TableCells
{
    private const char Between = '|';
    private const string Cleared = "-";

    /// <summary>A text; NUL, which cannot be kept, rejects the line.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="longest">Most characters.</param>
    public static Said<string?> Text(this TableRow row, string column, int longest)
    {
        ArgumentNullException.ThrowIfNull(row);
        var raw = row.Raw(column);
        if (raw.Length == 0) return default;
        if (raw == Cleared) return new(true, null);
        var text = (raw[0] == '\'' ? raw[1..] : raw).Trim();
        if (text.Contains('\0', StringComparison.Ordinal)) row.Reject(column, "The sign NUL cannot be kept.");
        else if (text.Length > longest) row.Reject(column, $"At most {longest} characters; there are {text.Length}.");
        else if (text.Length > 0) return new(true, text);
        return default;
    }

    /// <summary>A text that every line must have: a key. Empty or cleared rejects the line.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="longest">Most characters.</param>
    /// <returns>Empty when the line is rejected.</returns>
    public static string Key(this TableRow row, string column, int longest)
    {
        var said = row.Text(column, longest);
        if (said.Value is null) row.Reject(column, "It is missing, and every line needs it.");
        return said.Value ?? "";
    }

    /// <summary>Rejects the line when a value that a record must have is missing for a new one, or cleared.</summary>
    /// <typeparam name="T">What the cell holds.</typeparam>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="said">What the cell said.</param>
    /// <param name="isNew">True when there is no such record yet: an existing one keeps what it has.</param>
    /// <returns>True when all is right.</returns>
    public static bool Has<T>(this TableRow row, string column, Said<T> said, bool isNew)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (said.IsSaid && said.Value is null) row.Reject(column, "It cannot be cleared: every record has it.");
        else if (!said.IsSaid && isNew) row.Reject(column, "It is missing, and a new record needs it.");
        return !row.IsRejected;
    }

    /// <summary>A whole number.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="least">Least value allowed.</param>
    /// <param name="most">Most allowed.</param>
    public static Said<int?> Whole(this TableRow row, string column, int least, int most) => Read<int?>(row, column,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        $"A whole number from {least} to {most}.");

    /// <summary>A number with decimal comma or point.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="least">Least value allowed.</param>
    /// <param name="most">Most allowed.</param>
    /// <param name="decimals">Most decimals.</param>
    public static Said<decimal?> Number(this TableRow row, string column, decimal least, decimal most, int decimals) => Read<decimal?>(row, column,
        text => decimal.TryParse(Point(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most && decimal.Round(number, decimals) == number ? number : null,
        string.Create(CultureInfo.InvariantCulture, $"A number from {least} to {most} with at most {decimals} decimals."));

    /// <summary>Degrees of latitude (90) or longitude (180), WGS 84.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="most">90 or 180.</param>
    public static Said<double?> Degrees(this TableRow row, string column, int most) => Read<double?>(row, column,
        text => double.TryParse(Point(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= most ? degrees : null,
        $"Degrees from -{most} to {most}.");

    /// <summary>A day: <c>2026-11-21</c>.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    public static Said<DateOnly?> Day(this TableRow row, string column) => Read<DateOnly?>(row, column,
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        "A day is written year-month-day, as 2026-11-21.");

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    public static Said<bool?> YesNo(this TableRow row, string column) => Read<bool?>(row, column,
        text => text.ToLowerInvariant() switch { "yes" => true, "no" => false, _ => null }, "Write yes or no.");

    /// <summary>One of some words, in lower case.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="words">The words allowed, in lower case.</param>
    public static Said<string?> Word(this TableRow row, string column, params IReadOnlyCollection<string> words) => Read(row, column,
        text => words.Contains(text.ToLowerInvariant()) ? text.ToLowerInvariant() : null, $"Write one of {string.Join(", ", words)}.");

    /// <summary>Values with <c>|</c> between them; repeated ones count once. <c>|</c> alone is an empty list: asked, and none.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="longest">Most characters of one value.</param>
    /// <param name="most">Most values.</param>
    public static Said<string[]?> List(this TableRow row, string column, int longest, int most)
    {
        var said = row.Text(column, int.MaxValue);
        if (said.Value is null) return new(said.IsSaid, null);
        string[] values = [.. said.Value.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (values.Length > most) row.Reject(column, $"At most {most} values; there are {values.Length}.");
        else if (Array.Exists(values, v => v.Length > longest)) row.Reject(column, $"A value has at most {longest} characters.");
        else return new(true, values);
        return default;
    }

    /// <summary>Codes with numbers: <c>noise=2|lifting=1</c>, as <see cref="List"/>. A code may stand once.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="least">Least number allowed.</param>
    /// <param name="most">Most allowed.</param>
    /// <param name="mayLackNumber">True when a code may stand alone.</param>
    public static Said<IReadOnlyList<(string Code, int? Number)>?> Pairs(this TableRow row, string column, int least, int most, bool mayLackNumber)
    {
        const int Longest = 80, Most = 200;
        var list = row.List(column, Longest, Most);
        if (list.Value is null) return new(list.IsSaid, null);
        var pairs = new List<(string, int?)>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in list.Value)
        {
            var parts = value.Split('=', StringSplitOptions.TrimEntries);
            int? number = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read >= least && read <= most ? read : null;
            if (parts[0].Length == 0 || number is null && !(mayLackNumber && parts.Length == 1))
                row.Reject(column, $"Write code=number with numbers from {least} to {most}, and | between.");
            else if (!met.Add(parts[0])) row.Reject(column, "A code stands twice.");
            else pairs.Add((parts[0], number));
        }
        return row.IsRejected ? default : new(true, pairs);
    }

    private static string Point(string text) => text.Replace(',', '.');

    private static Said<T?> Read<T>(TableRow row, string column, Func<string, T?> read, string rule)
    {
        var said = row.Text(column, int.MaxValue);
        if (said.Value is null) return new(said.IsSaid, default);
        if (read(said.Value) is { } value) return new(true, value);
        row.Reject(column, rule);
        return default;
    }
}
