namespace Participants.Domain;

/// <summary>Why a member of staff may know about a participant, and for how long.</summary>
internal sealed class CaseRelation
{
    private CaseRelation(Guid id, Guid participantId, Guid staffId, string kind, DateOnly from) =>
        (Id, ParticipantId, StaffId, Kind, From) = (id, participantId, staffId, kind, from);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid StaffId { get; private set; }

    /// <summary><c>assigned</c>; further kinds follow.</summary>
    public string Kind { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day it holds; null while it is open.</summary>
    public DateOnly? Until { get; private set; }

    public static CaseRelation Assigned(Guid id, Guid participant, Guid staff, DateOnly from) => new(id, participant, staff, "assigned", from);
}
