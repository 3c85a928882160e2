namespace Employers.Domain;

/// <summary>That a placement at the employer was agreed or has ended: a line of its story. Says nothing about who.</summary>
internal sealed class PlacementNote
{
    private PlacementNote(Guid id, Guid employerId, Guid placementId, DateOnly day, string? outcome, bool isEnd, DateTimeOffset noted) =>
        (Id, EmployerId, PlacementId, Day, Outcome, IsEnd, Noted) = (id, employerId, placementId, day, outcome, isEnd, noted);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public Guid PlacementId { get; private set; }

    /// <summary>First or last day at work.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Of an end: its code.</summary>
    public string? Outcome { get; private set; }

    public bool IsEnd { get; private set; }

    public DateTimeOffset Noted { get; private set; }

    public static PlacementNote Start(Guid id, Guid employerId, Guid placementId, DateOnly firstDay, DateTimeOffset now) =>
        new(id, employerId, placementId, firstDay, null, false, now);

    public static PlacementNote End(Guid id, Guid employerId, Guid placementId, DateOnly lastDay, string outcome, DateTimeOffset now) =>
        new(id, employerId, placementId, lastDay, outcome, true, now);
}
