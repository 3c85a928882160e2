using System.Text;

namespace Taxonomy.Text.Reading;

/// <summary>Rows of a table with quotes by RFC 4180. The sign between cells is the more frequent of <c>;</c> and <c>,</c> in the first line.</summary>
internal sealed class CsvRows(string file, TextReader text)
{
    private char between;
    private int line = 1;

    /// <summary>Each row with the number of its first line; empty lines are passed over.</summary>
    public IEnumerable<(int Line, List<string> Cells)> Read()
    {
        var header = text.ReadLine() ?? "";
        between = header.Count(c => c == ';') >= header.Count(c => c == ',') ? ';' : ',';
        yield return (line, Row(new StringReader(header + "\n")) ?? []);
        line = 2;
        while (true)
        {
            var first = line;
            if (Row(text) is not { } cells) yield break;
            if (cells.Count > 1 || cells[0].Length > 0) yield return (first, cells);
        }
    }

    private List<string>? Row(TextReader from)
    {
        if (from.Peek() < 0) return null;
        var cells = new List<string>();
        var cell = new StringBuilder();
        var begun = line;
        var quoted = false;
        while (true)
        {
            var sign = from.Read();
            if (sign == '\n') line++;
            if (quoted)
            {
                if (sign < 0) throw new UnreadableTaxonomyException($"{file}, line {begun}: a quotation mark is never closed.");
                if (sign != '"') cell.Append((char)sign);
                else if (from.Peek() == '"') cell.Append((char)from.Read());
                else quoted = false;
            }
            else if (sign == '"' && cell.Length == 0) quoted = true;
            else if (sign == between) Next();
            else if (sign is '\n' or < 0)
            {
                Next();
                return cells;
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
