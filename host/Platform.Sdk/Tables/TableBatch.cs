using Microsoft.EntityFrameworkCore;

namespace Platform.Sdk.Tables;

/// <summary>Some lines of a file that are taken in one transaction.</summary>
public sealed class TableBatch
{
    /// <summary>Lines in one transaction.</summary>
    public const int MostRows = 500;

    private readonly ImportMemory memory;

    internal TableBatch(IReadOnlyList<TableRow> rows, ImportMemory memory) => (Rows, this.memory) = (rows, memory);

    /// <summary>At most <see cref="MostRows"/> lines, in the file's order.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>True when nothing of it will be kept.</summary>
    public bool IsDryRun { get; internal init; }

    /// <summary>Rejects a line whose key stood in the file before: two lines about one record would change it to and fro in every run.</summary>
    /// <param name="row">The line; ask when all else is right with it.</param>
    /// <param name="column">The column to name.</param>
    /// <param name="key">The key; the same one in any way of writing it.</param>
    /// <returns>True when it is the first.</returns>
    public bool IsFirst(TableRow row, string column, string key)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Before(row, key) is not { } before) return true;
        row.Reject(column, $"Line {before} has the same key.");
        return false;
    }

    /// <summary>The line on which something stood first; null when this line is the first. The line is remembered.</summary>
    /// <param name="row">The line.</param>
    /// <param name="key">What: a text that no other kind of key can be.</param>
    public int? Before(TableRow row, string key)
    {
        ArgumentNullException.ThrowIfNull(row);
        return memory.Meet(key, row.Line);
    }

    /// <summary>Something to be told at the end, with the number of lines it holds for.</summary>
    /// <param name="sentence">Without anything from the line, so that the same is counted.</param>
    public void Note(string sentence) => memory.Note(sentence);

    /// <summary>True when something of the records will be written.</summary>
    /// <param name="db">Their context.</param>
    /// <param name="records">Records; null ones are none.</param>
    public static bool IsChanged(DbContext db, params IReadOnlyList<object?> records)
    {
        ArgumentNullException.ThrowIfNull(db);
        return records.Any(r => r is not null && db.Entry(r).State is not (EntityState.Unchanged or EntityState.Detached));
    }
}
