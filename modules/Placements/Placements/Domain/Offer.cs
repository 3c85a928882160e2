using Platform.Sdk;

namespace Placements.Domain;

/// <summary>A participant put forward to one employer for one opening, from the coach's proposal to the employer's answer.</summary>
internal sealed class Offer : ITracked
{
    public const int WordsLength = 2000;
    public const string WordsField = "offer.words";

    private Offer(
        Guid id, Guid proposalId, Guid participantId, Guid openingId, Guid sheetId, Guid coachId, Guid consultantId, DateTimeOffset made, DateOnly due) =>
        (Id, ProposalId, ParticipantId, OpeningId, SheetId, CoachId, ConsultantId, Made, Due) =
        (id, proposalId, participantId, openingId, sheetId, coachId, consultantId, made, due);

    public Guid Id { get; private set; }

    public Guid ProposalId { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid OpeningId { get; private set; }

    public Guid SheetId { get; private set; }

    public Guid CoachId { get; private set; }

    public Guid ConsultantId { get; private set; }

    /// <summary>Which of the opening's proposals the employer knows it as, from 1; null until it has been handed over.</summary>
    public int? Number { get; private set; }

    public OfferState State { get; private set; }

    public DateTimeOffset Made { get; private set; }

    /// <summary>The day it should be handed over by.</summary>
    public DateOnly Due { get; private set; }

    public DateTimeOffset? Sent { get; private set; }

    public DateTimeOffset? Reminded { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    public AnsweredHow? How { get; private set; }

    /// <summary>Of a no: which code.</summary>
    public string? NoCode { get; private set; }

    /// <summary>Of a no: the employer's own words, encrypted, because nobody knows what they hold.</summary>
    public byte[]? WordsCipher { get; private set; }

    public WithdrawnWhy? Why { get; private set; }

    /// <summary>When the consultant said to have read that it was taken back.</summary>
    public DateTimeOffset? WithdrawalRead { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => State is OfferState.Waiting or OfferState.Sent or OfferState.Queued;

    public static Offer Make(
        Guid id, Guid proposal, Guid participant, Guid opening, Guid sheet, Guid coach, Guid consultant, DateTimeOffset now, DateOnly due) =>
        new(id, proposal, participant, opening, sheet, coach, consultant, now, due);

    /// <summary>The number it has with the employer, once and for all.</summary>
    public void Known(int number) => Number ??= number;

    /// <summary>Hands it to the employer, for the first time or when a seat has become free for one that stands in line.</summary>
    public bool Send(DateTimeOffset now)
    {
        if (State is not (OfferState.Waiting or OfferState.Queued)) return false;
        (State, Sent, Reminded) = (OfferState.Sent, now, null);
        return true;
    }

    public bool Remind(DateTimeOffset now)
    {
        if (State != OfferState.Sent) return false;
        Reminded = now;
        return true;
    }

    /// <summary>The employer answers what it was asked; a consultant may also take an answer to what was never mailed.</summary>
    public bool MayBeAnswered(AnsweredHow how) => State == OfferState.Sent || how != AnsweredHow.Itself && IsOpen;

    public void Accept(AnsweredHow how, DateTimeOffset now) => (State, How, Answered) = (OfferState.Yes, how, now);

    public void StandInLine(AnsweredHow how, DateTimeOffset now) => (State, How, Answered) = (OfferState.Queued, how, now);

    public void Decline(AnsweredHow how, string code, byte[]? words, DateTimeOffset now) =>
        (State, How, NoCode, WordsCipher, Answered) = (OfferState.No, how, code, words, now);

    /// <summary>False when it was answered or taken back before.</summary>
    public bool Withdraw(WithdrawnWhy why, DateTimeOffset now)
    {
        if (!IsOpen) return false;
        (State, Why, Answered) = (OfferState.Withdrawn, why, now);
        return true;
    }

    public void ReadWithdrawal(DateTimeOffset now) => WithdrawalRead ??= State == OfferState.Withdrawn ? now : null;
}
