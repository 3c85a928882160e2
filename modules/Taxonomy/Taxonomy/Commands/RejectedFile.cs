using System.Globalization;
using System.Text;

namespace Taxonomy.Commands;

/// <summary>The rows that an import left out, beside the file they came from.</summary>
internal static class RejectedFile
{
    public const string Ending = ".rejected.csv";

    private const string Formula = "=+-@\t\r'";

    public static string For(string path) => Path.TrimEndingDirectorySeparator(path) + Ending;

    /// <summary>Writes the rows; where there are none, what an earlier run left is taken away.</summary>
    public static void Write(string path, IReadOnlyCollection<string[]> rows)
    {
        var file = For(path);
        if (rows.Count == 0)
        {
            if (File.Exists(file)) File.Delete(file);
            return;
        }
        var text = new StringBuilder("file;line;column;value;reason\n");
        foreach (var row in rows) text.AppendJoin(';', row.Select(Cell)).Append('\n');
        File.WriteAllText(file, text.ToString(), new UTF8Encoding(false));
    }

    /// <summary>A cell that no spreadsheet takes for a formula.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var guarded = Formula.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return guarded.AsSpan().IndexOfAny(";\"\n\r,") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
