namespace Matching.Domain;

/// <summary>A coach asks for a place for one participant.</summary>
internal sealed class MatchRequest
{
    private MatchRequest(Guid id, Guid participantId, Guid coachId, DateTimeOffset asked) =>
        (Id, ParticipantId, CoachId, Asked) = (id, participantId, coachId, asked);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid CoachId { get; private set; }

    public DateTimeOffset Asked { get; private set; }

    public uint Version { get; private set; }

    public static MatchRequest Ask(Guid id, Guid participant, Guid coach, DateTimeOffset now) => new(id, participant, coach, now);
}
