namespace Participants.Domain;

/// <summary>
/// What this module has been told of a proposal and the placement it became. Whatever is told first makes the record, because two modules tell
/// of it and their order is not given.
/// </summary>
internal sealed class Proposal
{
    private Proposal(Guid id, Guid participantId, Guid openingId) => (Id, ParticipantId, OpeningId) = (id, participantId, openingId);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid OpeningId { get; private set; }

    public Guid? SheetId { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public Guid? PlacementId { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>The day the placement really ended.</summary>
    public DateOnly? Left { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>When the coach had gone through how it ended; null while that is still to do.</summary>
    public DateTimeOffset? LeftSeen { get; private set; }

    /// <summary>Whether somebody has a place by it, or one that is agreed.</summary>
    public bool IsPlaced => PlacementId is not null && Left is null;

    public static Proposal Of(Guid id, Guid participant, Guid opening) => new(id, participant, opening);

    public void Made(Guid sheet) => SheetId = sheet;

    public void End(DateTimeOffset now) => Ended ??= now;

    public void Start(Guid placement, DateOnly firstDay, DateOnly? lastDay) => (PlacementId, FirstDay, LastDay, Ended) = (placement, firstDay, lastDay, Left is null ? null : Ended);

    public void SeeEnd(DateTimeOffset now) => LeftSeen ??= now;

    public void Leave(DateOnly lastDay, string outcome, DateTimeOffset now)
    {
        (Left, Outcome) = (lastDay, outcome);
        End(now);
    }
}
