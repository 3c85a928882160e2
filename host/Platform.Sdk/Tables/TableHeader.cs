namespace Platform.Sdk.Tables;

/// <summary>Which columns a file has, and where.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<string, int> at = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TableColumn> columns;
    private readonly List<string> ignored = [];

    /// <exception cref="UnreadableTable">A required column is missing, or one stands twice.</exception>
    public TableHeader(TableFormat format, IReadOnlyList<string> names)
    {
        columns = format.Columns.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
        Width = names.Count;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Trim();
            if (!columns.ContainsKey(name)) ignored.Add(name);
            else if (!at.TryAdd(name, i)) throw new UnreadableTable($"the column {name} stands twice.");
        }
        if (format.Columns.FirstOrDefault(c => c.IsRequired && !at.ContainsKey(c.Name)) is { } missing)
            throw new UnreadableTable($"the column {missing.Name} is missing. A file of {format.Kind} has {format.Header}.");
    }

    public int Width { get; }

    public IReadOnlyList<string> Ignored => ignored;

    public int? At(string column) => at.TryGetValue(column, out var place) ? place : null;

    public string Shown(string column, string value) => columns.GetValueOrDefault(column) is { } known ? known.Shown(value) : value;
}
