using Platform.Sdk;

namespace Matching.Domain;

/// <summary>A coach asks for a place for one participant.</summary>
internal sealed class MatchRequest : ITracked
{
    public const int WordsLength = 2000;
    public const int ReasonLength = 300;

    private MatchRequest(Guid id, Guid participantId, Guid coachId, DateTimeOffset asked) =>
        (Id, ParticipantId, CoachId, Asked, Since) = (id, participantId, coachId, asked, asked);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid CoachId { get; private set; }

    public DateTimeOffset Asked { get; private set; }

    /// <summary>Codes of <see cref="Domain.Focus"/> with spaces between; empty for none.</summary>
    public string FocusCodes { get; private set; } = "";

    public string? Form { get; private set; }

    public DateOnly? FromDay { get; private set; }

    public Urgency Urgency { get; private set; }

    public string? UrgencyReason { get; private set; }

    public string? OwnWords { get; private set; }

    public RequestState State { get; private set; }

    /// <summary>When it came into its state.</summary>
    public DateTimeOffset Since { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<string> Focus => Domain.Focus.Among(FocusCodes.Split(' '));

    /// <summary>Whether somebody still works on it.</summary>
    public bool IsLive => State is RequestState.Open or RequestState.Acquiring or RequestState.Proposed;

    public static MatchRequest Ask(Guid id, Guid participant, Guid coach, DateTimeOffset now, Asked asked) => new(id, participant, coach, now)
    {
        FocusCodes = string.Join(' ', Domain.Focus.Among(asked.Focus).Take(Domain.Focus.Most)),
        Form = asked.Form,
        FromDay = asked.FromDay,
        Urgency = asked.Urgency,
        UrgencyReason = asked.Urgency == Urgency.Ordinary ? null : asked.UrgencyReason,
        OwnWords = asked.OwnWords,
    };

    /// <summary>What was asked for, for ranking again.</summary>
    public Asked Wanted() => new(Focus, Form, FromDay, Urgency, UrgencyReason, OwnWords);

    public void Become(RequestState state, DateTimeOffset now)
    {
        if (State == state) return;
        (State, Since) = (state, now);
    }
}
