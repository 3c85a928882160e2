namespace Participants.Domain;

/// <summary>A person the unit works for.</summary>
internal sealed class Participant
{
    public const int NameLength = 100;
    public const string IdentityNumberField = "participant.identityNumber";

    private Participant(Guid id, string firstName, string lastName, DateOnly enrolled) =>
        (Id, FirstName, LastName, Enrolled) = (id, firstName, lastName, enrolled);

    public Guid Id { get; private set; }

    public string FirstName { get; private set; }

    public string LastName { get; private set; }

    /// <summary>Encrypted; null when it was not given.</summary>
    public byte[]? IdentityNumberCipher { get; private set; }

    /// <summary>Keyed digest, so that nobody is enrolled twice.</summary>
    public byte[]? IdentityNumberLookUp { get; private set; }

    public DateOnly Enrolled { get; private set; }

    public uint Version { get; private set; }

    public List<CaseRelation> Relations { get; private set; } = [];

    public static Participant Enrol(Guid id, string firstName, string lastName, DateOnly today, Guid relation, Guid coach) =>
        new(id, firstName.Trim(), lastName.Trim(), today) { Relations = { CaseRelation.Assigned(relation, id, coach, today) } };

    public void SetIdentityNumber(byte[] cipher, byte[] lookUp) => (IdentityNumberCipher, IdentityNumberLookUp) = (cipher, lookUp);
}
