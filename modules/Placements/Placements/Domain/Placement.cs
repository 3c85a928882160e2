using Platform.Sdk;

namespace Placements.Domain;

/// <summary>One participant in one seat, from the employer's yes to the outcome.</summary>
internal sealed class Placement : ITracked
{
    public const int MostHours = 60;
    public const int WordsLength = 2000;
    public const string WordsField = "placement.endWords";

    private Placement(Guid id, Guid offerId, Guid proposalId, Guid participantId, Guid openingId, Guid employerId, DateTimeOffset agreed) =>
        (Id, OfferId, ProposalId, ParticipantId, OpeningId, EmployerId, Agreed) = (id, offerId, proposalId, participantId, openingId, employerId, agreed);

    public Guid Id { get; private set; }

    public Guid OfferId { get; private set; }

    public Guid ProposalId { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid OpeningId { get; private set; }

    public Guid EmployerId { get; private set; }

    public Guid CoachId { get; private set; }

    public Guid ConsultantId { get; private set; }

    /// <summary>The form of placement; null when the opening did not say.</summary>
    public string? Form { get; private set; }

    public DateTimeOffset Agreed { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>Planned last day; null when none is set.</summary>
    public DateOnly? PlannedLastDay { get; private set; }

    public decimal HoursAWeek { get; private set; }

    /// <summary><c>mon … sun</c>; empty when it is not settled.</summary>
    public string[] Days { get; private set; } = [];

    public string SupervisorName { get; private set; } = "";

    public string? SupervisorPhone { get; private set; }

    public string? SupervisorMail { get; private set; }

    /// <summary>The last day in truth; null while it runs.</summary>
    public DateOnly? LastDay { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>What was said at the end, encrypted.</summary>
    public byte[]? EndWordsCipher { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public uint Version { get; private set; }

    public List<FollowUp> FollowUps { get; private set; } = [];

    public bool IsEnded => Ended is not null;

    /// <summary>Ended before the first day: nobody came.</summary>
    public bool NeverBegan => LastDay < FirstDay;

    public static Placement Agree(
        Guid id, Offer offer, Guid employer, string? form, DateOnly? plannedLastDay, Agreement agreement, DateTimeOffset now)
    {
        var placement = new Placement(id, offer.Id, offer.ProposalId, offer.ParticipantId, offer.OpeningId, employer, now)
        {
            CoachId = offer.CoachId, ConsultantId = offer.ConsultantId, Form = form, FirstDay = agreement.FirstDay,
        };
        placement.Plan(agreement.Supervisor, agreement.HoursAWeek, agreement.Days, plannedLastDay);
        return placement;
    }

    public void Plan(Supervisor supervisor, decimal hoursAWeek, string[] days, DateOnly? plannedLastDay)
    {
        (SupervisorName, SupervisorPhone, SupervisorMail) = (supervisor.Name, supervisor.Phone, supervisor.Mail);
        (HoursAWeek, Days, PlannedLastDay) = (hoursAWeek, days, plannedLastDay);
    }

    /// <summary>Ends it and calls off what was still to be followed up.</summary>
    public void End(DateOnly lastDay, string outcome, byte[]? words, DateTimeOffset now)
    {
        (LastDay, Outcome, EndWordsCipher, Ended) = (lastDay, outcome, words, now);
        foreach (var left in FollowUps) left.Cancel();
    }
}
