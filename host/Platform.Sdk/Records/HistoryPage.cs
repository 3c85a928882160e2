namespace Platform.Sdk;

/// <summary>A part of a record's history.</summary>
/// <param name="Entries">Newest first, at most <see cref="Size"/>.</param>
/// <param name="OlderThan">What to ask for to see older ones («Visa äldre»); null when there are none.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, int? OlderThan)
{
    /// <summary>Entries on a page.</summary>
    public const int Size = 20;
}
