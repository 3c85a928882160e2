using System.Text;

namespace Platform.Sdk.Tables;

/// <summary>
/// A file as a table. It is gone through once before anything is written, so that a file which cannot be read to its end leaves no trace; then
/// read again, row by row.
/// </summary>
internal sealed class TableFile : IDisposable
{
    private readonly FileStream content;
    private readonly TableFormat format;

    private TableFile(FileStream content, TableFormat format) => (this.content, this.format) = (content, format);

    /// <summary>How many rows there are, the header left out.</summary>
    public int Count { get; private set; }

    /// <summary>Columns that the format does not know.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <exception cref="UnreadableTable">It is no such table.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static TableFile Open(string path, TableFormat format)
    {
        if (Directory.Exists(path)) throw new UnreadableTable("is a folder; name a file.");
        var file = new TableFile(new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), format);
        try
        {
            if (!file.content.CanSeek) throw new UnreadableTable("can be read only once. Maybe write it into a file first.");
            foreach (var _ in file.Rows()) file.Count++;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <exception cref="UnreadableTable">It is no such table.</exception>
    public IEnumerable<TableRow> Rows()
    {
        content.Position = 0;
        using var text = new StreamReader(content, new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var rows = new CsvRows(text).Read().GetEnumerator();
        if (!Next(rows)) throw new UnreadableTable($"is empty. A file of {format.Kind} begins with {format.Header}.");
        var header = new TableHeader(format, rows.Current.Cells);
        Ignored = header.Ignored;
        while (Next(rows)) yield return new(header, rows.Current.Line, rows.Current.Cells);
    }

    public void Dispose() => content.Dispose();

    private static bool Next(IEnumerator<(int, string[])> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableTable("is not UTF-8. Maybe save it as «CSV UTF-8».");
        }
    }
}
