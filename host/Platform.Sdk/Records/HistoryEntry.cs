namespace Platform.Sdk;

/// <summary>One saved change of a record; several fields changed at once are one entry.</summary>
/// <param name="Version">1 for the creation, then counting up without gaps.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">The account; null when the system did it (a job, an import).</param>
/// <param name="Name">The account's name; null when the system did it or the account is unknown.</param>
/// <param name="Why">The reason given; null when none was.</param>
/// <param name="Action">What happened.</param>
/// <param name="Changes">The changed values, in the order of the mapping.</param>
public sealed record HistoryEntry(
    int Version, DateTimeOffset At, Guid? Who, string? Name, string? Why, HistoryAction Action, IReadOnlyList<HistoryChange> Changes);
