using Platform.Sdk;

namespace Participants.Domain;

/// <summary>Why a member of staff may know about a participant, what of it, and for how long.</summary>
internal sealed class CaseRelation : IPartOf<Participant>
{
    /// <summary>What a release sheet can hold: needs as adaptations, never the number or what lies behind a need.</summary>
    private const PersonDetail Releasable = PersonDetail.Name | PersonDetail.Contact | PersonDetail.Needs;

    private CaseRelation(Guid id, Guid participantId, Guid staffId, CaseRelationKind kind, DateOnly from, DateOnly? until, PersonDetail? released) =>
        (Id, ParticipantId, StaffId, Kind, From, Until, Released) = (id, participantId, staffId, kind, from, until, released);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    Guid IPartOf<Participant>.RootId => ParticipantId;

    public Guid StaffId { get; private set; }

    public CaseRelationKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day it holds; null while it is open.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What the release sheet of a proposal holds; null for every other kind.</summary>
    public PersonDetail? Released { get; private set; }

    /// <summary>The proposal it comes from; null for every other kind.</summary>
    public Guid? ProposalId { get; private set; }

    /// <summary>The sheet whose fields it lets know: when that gives nothing, neither does the relation.</summary>
    public Guid? SheetId { get; private set; }

    /// <summary>The moment it ended, where a day would be too coarse; null while it is open.</summary>
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>A consultant handles a proposal and knows what its sheet holds.</summary>
    public static CaseRelation OfProposal(Guid id, Guid staff, Guid proposal, ReleaseSheet sheet, DateOnly from) =>
        new(id, sheet.ParticipantId, staff, CaseRelationKind.Proposal, from, null, sheet.Scope) { ProposalId = proposal, SheetId = sheet.Id };

    /// <summary>The case is over: the relation holds to the end of the day.</summary>
    public void Close(DateOnly lastDay) => Until = Until < lastDay ? Until : lastDay;

    public void End(DateTimeOffset now) => Ended ??= now;

    /// <summary>Whether it makes the case somebody's own on a day.</summary>
    public bool IsAssigned(DateOnly day) => Kind == CaseRelationKind.Assigned && Ended is null && From <= day && (Until is null || Until >= day);

    /// <summary>Ends it now: yesterday was its last day.</summary>
    public void HandOver(DateOnly today, DateTimeOffset now) => (Until, Ended) = (today.AddDays(-1), now);

    public void TakeBack() => (Until, Ended) = (null, null);

    public static CaseRelation Assigned(Guid id, Guid participant, Guid staff, DateOnly from) =>
        new(id, participant, staff, CaseRelationKind.Assigned, from, null, null);

    /// <summary>What a relation lets know. A coordinator follows plans and deadlines, and needs neither needs nor numbers for that.</summary>
    public static PersonDetail Scope(CaseRelationKind kind, PersonDetail? released) => kind switch
    {
        CaseRelationKind.Assigned or CaseRelationKind.Team or CaseRelationKind.Substitute => PersonDetail.All,
        CaseRelationKind.Coordinator => PersonDetail.Name | PersonDetail.Contact | PersonDetail.Plan,
        CaseRelationKind.Proposal => (released ?? PersonDetail.None) & Releasable,
        _ => PersonDetail.None,
    };
}
