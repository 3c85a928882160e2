namespace Platform.Sdk.Tables;

/// <summary>
/// One line of an imported file. The reading methods in <see cref="TableCells"/> reject the line by themselves when a cell cannot be read; ask
/// <see cref="IsRejected"/> after the last of them.
/// </summary>
public sealed class TableRow
{
    private const int LongestShown = 100;

    private readonly TableHeader header;
    private readonly string[] cells;

    internal TableRow(TableHeader header, int line, string[] cells) => (this.header, Line, this.cells) = (header, line, cells);

    /// <summary>Its first line in the file, from 1; the header is 1.</summary>
    public int Line { get; }

    /// <summary>What became of it.</summary>
    public TableOutcome Outcome { get; private set; }

    /// <summary>True when something is wrong with it.</summary>
    public bool IsRejected => Outcome == TableOutcome.Rejected;

    /// <summary>The column at fault; empty when the whole line is.</summary>
    internal string Column { get; private set; } = "";

    internal string Reason { get; private set; } = "";

    /// <summary>What stood there, masked where the column says so, at most 100 characters.</summary>
    internal string Value
    {
        get
        {
            var shown = Column.Length == 0 ? "" : header.Shown(Column, Raw(Column));
            return shown.Length <= LongestShown ? shown : shown[..(char.IsHighSurrogate(shown[LongestShown - 1]) ? LongestShown - 1 : LongestShown)];
        }
    }

    /// <summary>A cell as it stands in the file, without space around it: guarded and uncleared. Empty where there is no such column.</summary>
    /// <param name="column">Its name.</param>
    public string Raw(string column) => header.At(column) is { } at && at < cells.Length ? cells[at].Trim() : "";

    /// <summary>Leaves the line out. The first fault is the one that is told; nothing of the line may be written.</summary>
    /// <param name="column">The column at fault.</param>
    /// <param name="reason">One sentence that says what is wrong and what would be right, without the value.</param>
    public void Reject(string column, string reason)
    {
        if (!IsRejected) (Outcome, Column, Reason) = (TableOutcome.Rejected, column, reason);
    }

    /// <summary>The line is taken.</summary>
    /// <param name="isNew">True when its record came into being.</param>
    /// <param name="isChanged">True when an existing one was changed.</param>
    public void Take(bool isNew, bool isChanged)
    {
        if (!IsRejected) Outcome = isNew ? TableOutcome.Created : isChanged ? TableOutcome.Updated : TableOutcome.Unchanged;
    }

    /// <summary>As it was read: before a batch is tried, once more maybe.</summary>
    internal void Begin()
    {
        (Outcome, Column, Reason) = (TableOutcome.Waiting, "", "");
        if (cells.Length > header.Width && cells.Skip(header.Width).Any(c => c.Length > 0))
            Reject("", $"The line has {cells.Length} cells, the header {header.Width}. Maybe a cell that holds the sign between cells lacks quotation marks.");
    }
}
