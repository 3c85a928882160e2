namespace Participants.Domain;

/// <summary>A member of staff who is named to work with a person whose identity is protected.</summary>
internal sealed class NamedStaff
{
    private NamedStaff(Guid participantId, Guid staffId, DateOnly named) => (ParticipantId, StaffId, Named) = (participantId, staffId, named);

    public Guid ParticipantId { get; private set; }

    public Guid StaffId { get; private set; }

    public DateOnly Named { get; private set; }

    public static NamedStaff Name(Guid participant, Guid staff, DateOnly today) => new(participant, staff, today);
}
