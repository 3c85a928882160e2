namespace Participants.Domain;

/// <summary>A person the unit works for.</summary>
internal sealed class Participant
{
    public const int NameLength = 100;
    public const string IdentityNumberField = "participant.identityNumber";

    private Participant(Guid id, string firstName, string lastName, DateOnly enrolled, Protection protection) =>
        (Id, FirstName, LastName, Enrolled, Protection) = (id, firstName, lastName, enrolled, protection);

    public Guid Id { get; private set; }

    /// <summary>What staff call the case by, and the only way to a protected person. Given by the database.</summary>
    public int CaseNumber { get; private set; }

    public string FirstName { get; private set; }

    public string LastName { get; private set; }

    /// <summary>Encrypted; null when it was not given.</summary>
    public byte[]? IdentityNumberCipher { get; private set; }

    /// <summary>Keyed digest, so that nobody is enrolled twice.</summary>
    public byte[]? IdentityNumberLookUp { get; private set; }

    public DateOnly Enrolled { get; private set; }

    public string Name => $"{FirstName} {LastName}";

    public Protection Protection { get; private set; }

    public uint Version { get; private set; }

    public List<CaseRelation> Relations { get; private set; } = [];

    public List<MappedSection> Sections { get; private set; } = [];

    public List<Consent> Consents { get; private set; } = [];

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
}
