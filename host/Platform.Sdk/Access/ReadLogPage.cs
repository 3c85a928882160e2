namespace Platform.Sdk;

/// <summary>A page of the read log.</summary>
/// <param name="Entries">At most 50, latest first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ReadLogPage(IReadOnlyList<ReadLogEntry> Entries, long Total);
