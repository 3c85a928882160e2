using System.Text;

namespace Platform.Sdk.Tables;

/// <summary>
/// Rows of a table as they come, with quotes by RFC 4180. The sign between cells is the more frequent of <c>;</c> and <c>,</c> in the first
/// line. Holds one row at a time.
/// </summary>
internal sealed class CsvRows(TextReader text)
{
    /// <summary>Longer than any true row: what is longer has a quotation mark that is never closed.</summary>
    public const int MostSigns = 1_000_000;

    private readonly StringBuilder cell = new();
    private char between = ';';
    private int line = 1;

    /// <summary>Each row with the number of its first line; empty lines are passed over.</summary>
    /// <exception cref="UnreadableTable">A quotation mark is never closed.</exception>
    public IEnumerable<(int Line, string[] Cells)> Read()
    {
        var header = FirstLine();
        between = header.Count(c => c == ';') >= header.Count(c => c == ',') ? ';' : ',';
        if (Row(new StringReader(header)) is { } names) yield return (1, names);
        line = 2;
        while (true)
        {
            var first = line;
            if (Row(text) is not { } cells) yield break;
            if (cells.Length > 1 || cells[0].Length > 0) yield return (first, cells);
        }
    }

    private string FirstLine()
    {
        var header = new StringBuilder();
        // A byte order mark is no part of the first name.
        if (text.Peek() == '\uFEFF') text.Read();
        for (var sign = text.Read(); sign >= 0 && sign != '\n'; sign = text.Read())
        {
            header.Append((char)sign);
            if (header.Length > MostSigns) throw new UnreadableTable($"the first line has more than {MostSigns:N0} characters; it should name the columns.");
        }
        return header.ToString();
    }

    private string[]? Row(TextReader from)
    {
        if (from.Peek() < 0) return null;
        var cells = new List<string>();
        var (begun, quoted, signs) = (line, false, 0);
        cell.Clear();
        while (true)
        {
            var sign = from.Read();
            if (sign == '\n') line++;
            if (++signs > MostSigns) throw new UnreadableTable($"line {begun} has more than {MostSigns:N0} characters. Maybe a quotation mark is never closed.");
            if (quoted)
            {
                if (sign < 0) throw new UnreadableTable($"line {begun}: a quotation mark is never closed.");
                if (sign != '"') cell.Append((char)sign);
                else if (from.Peek() == '"') cell.Append((char)from.Read());
                else quoted = false;
            }
            else if (sign == '"' && cell.Length == 0) quoted = true;
            else if (sign == between) Next();
            else if (sign is '\n' or < 0)
            {
                Next();
                return [.. cells];
            }
            else if (sign != '\r' || from.Peek() is not ('\n' or < 0)) cell.Append((char)sign);
        }

        void Next()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
