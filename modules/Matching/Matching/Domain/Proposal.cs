using Platform.Sdk;

namespace Matching.Domain;

/// <summary>A coach proposes one participant for one opening, with a reason of the coach's own.</summary>
internal sealed class Proposal : ITracked
{
    public const int ReasonLength = 1000;

    /// <summary>The states in which it may still lead to a place.</summary>
    public static readonly ProposalState[] Live = [ProposalState.Draft, ProposalState.Waiting, ProposalState.HandedOver, ProposalState.SeatTaken];

    private Proposal(Guid id, Guid requestId, Guid participantId, Guid openingId, Guid coachId, DateTimeOffset made) =>
        (Id, RequestId, ParticipantId, OpeningId, CoachId, Made) = (id, requestId, participantId, openingId, coachId, made);

    public Guid Id { get; private set; }

    public Guid RequestId { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid OpeningId { get; private set; }

    public Guid CoachId { get; private set; }

    public DateTimeOffset Made { get; private set; }

    public string Reason { get; private set; } = "";

    public ProposalState State { get; private set; }

    /// <summary>The release sheet that was approved for it, once it is complete.</summary>
    public Guid? SheetId { get; private set; }

    /// <summary>Who takes it to the employer, once somebody does.</summary>
    public Guid? ConsultantId { get; private set; }

    /// <summary>Placements' offer, known from its answer on.</summary>
    public Guid? OfferId { get; private set; }

    public DateTimeOffset? HandedOver { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    /// <summary>Of a no: a code of the type <c>employer-no-code</c>.</summary>
    public string? AnswerCode { get; private set; }

    /// <summary>When the coach said to have read the answer.</summary>
    public DateTimeOffset? Read { get; private set; }

    /// <summary>Hundredths of a point when it was proposed.</summary>
    public int Score { get; private set; }

    /// <summary>The rules it was scored with.</summary>
    public string WeightSet { get; private set; } = "";

    /// <summary>The first day of the placement it led to; null while there is none.</summary>
    public DateOnly? FirstDay { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether it may still lead to a place.</summary>
    public bool IsLive => Live.Contains(State);

    public static Proposal Draft(Guid id, MatchRequest request, Guid opening, Guid coach, DateTimeOffset now) =>
        new(id, request.Id, request.ParticipantId, opening, coach, now);

    public void Justify(string reason, int score, string weightSet) => (Reason, Score, WeightSet) = (reason, score, weightSet);

    /// <summary>Complete: goes to the consultant, or waits for one.</summary>
    public void Complete(Guid sheet, Guid? consultant, DateTimeOffset now)
    {
        Require(State == ProposalState.Draft, "completed");
        SheetId = sheet;
        if (consultant is { } known) HandTo(known, now);
        else State = ProposalState.Waiting;
    }

    /// <summary>A consultant takes what nobody was responsible for.</summary>
    public void Take(Guid consultant, DateTimeOffset now)
    {
        Require(State == ProposalState.Waiting, "taken");
        HandTo(consultant, now);
    }

    public void Withdraw(DateTimeOffset now)
    {
        Require(IsLive, "withdrawn");
        End(ProposalState.Withdrawn, null, now);
        Read = now;
    }

    /// <summary>What came of it. A later answer (a seat after a place in line) replaces an earlier one; what is final stays.</summary>
    /// <returns>False when nothing changed.</returns>
    public bool Answer(ProposalState answer, string? code, Guid? offer, DateTimeOffset now)
    {
        if (offer is not null) OfferId = offer;
        // A place that is agreed is a fact, also where the coach took the proposal back in the same moment.
        if (State == answer || !IsLive && !(State == ProposalState.Withdrawn && answer == ProposalState.Yes)) return false;
        End(answer, code, now);
        return true;
    }

    /// <summary>A placement is agreed.</summary>
    public void Begins(DateOnly firstDay) => FirstDay = firstDay;

    /// <summary>The placement is over. One that ended before its first day is something to read for whoever was told yes.</summary>
    public void PlaceEnded(DateOnly lastDay, DateTimeOffset now)
    {
        if (State == ProposalState.Yes && lastDay < FirstDay) End(ProposalState.NeverBegan, null, now);
    }

    public void MarkRead(DateTimeOffset now) => Read ??= now;

    private void HandTo(Guid consultant, DateTimeOffset now) => (ConsultantId, HandedOver, State) = (consultant, now, ProposalState.HandedOver);

    private void End(ProposalState state, string? code, DateTimeOffset now) => (State, AnswerCode, Answered, Read) = (state, code, now, null);

    private void Require(bool may, string what)
    {
        if (!may) throw new InvalidOperationException($"Proposal {Id} is {State} and cannot be {what}. Maybe somebody else was faster.");
    }
}
