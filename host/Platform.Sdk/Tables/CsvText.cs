namespace Platform.Sdk.Tables;

/// <summary>Cells of a table as text: semicolons, RFC 4180 quotes, and no cell that a spreadsheet takes for a formula.</summary>
public static class CsvText
{
    private const string Formula = "=+-@\t\r'";

    /// <summary>One line, without its end.</summary>
    /// <param name="cells">Null is an empty cell.</param>
    public static string Line(IEnumerable<string?> cells) => string.Join(';', cells.Select(Cell));

    /// <summary>One cell. What begins with <c>= + - @ TAB CR '</c> gets one <c>'</c> before it, which reading takes off again.</summary>
    /// <param name="text">Null is an empty cell.</param>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\";\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
