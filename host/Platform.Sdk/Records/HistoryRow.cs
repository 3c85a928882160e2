namespace Platform.Sdk;

/// <summary>What one save did to one root, before it has a version number.</summary>
internal sealed class HistoryRow(string recordType, Guid record)
{
    public string RecordType { get; } = recordType;

    public Guid Record { get; } = record;

    public HistoryAction Action { get; set; } = HistoryAction.Changed;

    public List<HistoryChange> Changes { get; } = [];
}
