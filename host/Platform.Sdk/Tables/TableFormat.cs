namespace Platform.Sdk.Tables;

/// <summary>A kind of records that <c>./platform import</c> and <c>export</c> know as a table.</summary>
/// <param name="Kind">The word after import and export: <c>employers</c>.</param>
/// <param name="ImportPermission">What the account named by <c>--as</c> must hold to import.</param>
/// <param name="ExportPermission">What it must hold to export.</param>
/// <param name="Columns">In the order in which they are exported.</param>
public sealed record TableFormat(string Kind, string ImportPermission, string ExportPermission, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>True when exporting without <c>--as</c> and <c>--reason</c> is refused: it reads about people.</summary>
    public bool ExportWantsStaff { get; init; }

    /// <summary>True when importing without them is refused: what is counted tells what was known about people.</summary>
    public bool ImportWantsStaff { get; init; }

    /// <summary>The columns' names in one line, for messages.</summary>
    public string Header => string.Join(';', Columns.Select(c => c.Name));
}
