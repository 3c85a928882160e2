using Platform.Sdk;

namespace Participants.Domain;

/// <summary>A person the unit works for.</summary>
internal sealed class Participant : ITracked
{
    public const int NameLength = 100;
    public const int ExternalIdLength = 100;
    public const int ProgrammeLength = 100;
    public const string IdentityNumberField = "participant.identityNumber";

    private Participant(Guid id, string firstName, string lastName, DateOnly enrolled, Protection protection) =>
        (Id, FirstName, LastName, Enrolled, Protection) = (id, firstName, lastName, enrolled, protection);

    public Guid Id { get; private set; }

    /// <summary>What staff call the case by, and the only way to a protected person. Given by the database.</summary>
    public int CaseNumber { get; private set; }

    /// <summary>What another system calls the person; null for one enrolled here.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>What files call the person: the other system's id, else the own one. Made by the database.</summary>
    public string Key { get; private set; } = "";

    public string FirstName { get; private set; }

    public string LastName { get; private set; }

    /// <summary>Encrypted; null when it was not given.</summary>
    public byte[]? IdentityNumberCipher { get; private set; }

    /// <summary>Keyed digest, so that nobody is enrolled twice.</summary>
    public byte[]? IdentityNumberLookUp { get; private set; }

    public DateOnly Enrolled { get; private set; }

    /// <summary>In which programme, by its name; null where nobody has said.</summary>
    public string? Programme { get; private set; }

    public Sex? Sex { get; private set; }

    public short? BirthYear { get; private set; }

    /// <summary>The last day of the case; null while it goes on. Whoever has it can open it again until midnight.</summary>
    public DateOnly? Ended { get; private set; }

    public string Name => $"{FirstName} {LastName}";

    public Protection Protection { get; private set; }

    public uint Version { get; private set; }

    public List<CaseRelation> Relations { get; private set; } = [];

    public List<MappedSection> Sections { get; private set; } = [];

    public List<Consent> Consents { get; private set; } = [];

    public List<ReleaseSheet> Sheets { get; private set; } = [];

    public List<Proposal> Proposals { get; private set; } = [];

    /// <summary>Who may open the case while the identity is protected, besides having a relation.</summary>
    public List<NamedStaff> NamedStaff { get; private set; } = [];

    /// <summary>Takes somebody on. Where the identity is protected, the coach is the first who is named for it.</summary>
    public static Participant Enrol(
        Guid id, string firstName, string lastName, DateOnly today, Guid relation, Guid coach, Protection protection = Protection.No)
    {
        var participant = new Participant(id, firstName.Trim(), lastName.Trim(), today, protection)
        {
            Relations = { CaseRelation.Assigned(relation, id, coach, today) },
        };
        if (protection != Protection.No) participant.NamedStaff.Add(Domain.NamedStaff.Name(id, coach, today));
        return participant;
    }

    public void SetIdentityNumber(byte[] cipher, byte[] lookUp) => (IdentityNumberCipher, IdentityNumberLookUp) = (cipher, lookUp);

    public void ForgetIdentityNumber() => (IdentityNumberCipher, IdentityNumberLookUp) = (null, null);

    /// <summary>Remembers what another system calls the person.</summary>
    public void KnownAs(string externalId) => ExternalId = externalId;

    public void Rename(string firstName, string lastName) => (FirstName, LastName) = (firstName.Trim(), lastName.Trim());

    /// <summary>In which programme, since when.</summary>
    public void Place(string? programme, DateOnly enrolled) => (Programme, Enrolled) = (programme, enrolled);

    /// <summary>What is counted and never weighed.</summary>
    public void Describe(Sex? sex, short? birthYear) => (Sex, BirthYear) = (sex, birthYear);

    /// <summary>Who has the case on a day; null when nobody has.</summary>
    public Guid? CoachOn(DateOnly day) =>
        Relations.Where(r => r.IsAssigned(day)).OrderByDescending(r => r.From).ThenBy(r => r.Id).Select(r => (Guid?)r.StaffId).FirstOrDefault();

    /// <summary>Who has the case, or had it last.</summary>
    public Guid? LastCoach(DateOnly day) => CoachOn(day)
        ?? Relations.Where(r => r.Kind == CaseRelationKind.Assigned).OrderByDescending(r => r.From).ThenBy(r => r.Id).Select(r => (Guid?)r.StaffId).FirstOrDefault();

    /// <summary>Ends the case: those who work with it know it to the end of the day. Wants the proposals that led to a placement and the relations read.</summary>
    /// <returns>False when it has ended, or a placement holds it.</returns>
    public bool End(DateOnly today, DateTimeOffset now)
    {
        if (Ended is not null || Proposals.Exists(p => p.IsPlaced)) return false;
        Ended = today;
        foreach (var relation in Relations.Where(r => r.Kind != CaseRelationKind.Proposal && r.Ended is null)) relation.Close(today);
        foreach (var proposal in Proposals.Where(p => p.Left is not null)) proposal.SeeEnd(now);
        return true;
    }

    /// <summary>Opens it again on its last day, for those who had it.</summary>
    /// <returns>False when it has not ended today.</returns>
    public bool Resume(DateOnly today)
    {
        if (Ended != today) return false;
        Resume();
        return true;
    }

    /// <summary>There is a place by a proposal: a case that was ended meanwhile goes on, and whoever handles the proposal knows of it. One whose placement is over stays as it is.</summary>
    public void GoOn(Guid proposal)
    {
        if (Proposals.Find(p => p.Id == proposal) is not { IsPlaced: true }) return;
        if (Ended is not null) Resume();
        foreach (var relation in Relations.Where(r => r.ProposalId == proposal)) relation.TakeBack();
    }

    /// <summary>For those alone whose own it was: what stood in for them had days of its own.</summary>
    private void Resume()
    {
        foreach (var relation in Relations.Where(r => r.Kind == CaseRelationKind.Assigned && r.Until == Ended && r.Ended is null)) relation.TakeBack();
        Ended = null;
    }

    /// <summary>Gives the case to somebody else: who had it until now knows nothing more of it from this moment on.</summary>
    public void HandTo(Guid relation, Guid coach, DateOnly today, DateTimeOffset now)
    {
        Ended = null;
        foreach (var other in Relations.Where(r => r.IsAssigned(today) && r.StaffId != coach)) other.HandOver(today, now);
        // Given away and back on one day: one relation, not two.
        if (Relations.Find(r => r.Kind == CaseRelationKind.Assigned && r.StaffId == coach && r.From == today) is { } again) again.TakeBack();
        else if (!Relations.Exists(r => r.IsAssigned(today) && r.StaffId == coach)) Relations.Add(CaseRelation.Assigned(relation, Id, coach, today));
        if (Protection != Protection.No) Entrust(coach, today);
    }

    /// <summary>Sets how the identity is protected. Whoever has the case is named for it.</summary>
    public void Protect(Protection protection, DateOnly today)
    {
        Protection = protection;
        if (protection != Protection.No && CoachOn(today) is { } coach) Entrust(coach, today);
    }

    private void Entrust(Guid staff, DateOnly today)
    {
        if (!NamedStaff.Exists(n => n.StaffId == staff)) NamedStaff.Add(Domain.NamedStaff.Name(Id, staff, today));
    }
}
