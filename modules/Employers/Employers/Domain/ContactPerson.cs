using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Employers.Domain;

/// <summary>Somebody at an employer whom one talks with.</summary>
internal sealed class ContactPerson : ITracked
{
    public const int NameLength = 200;
    public const int RoleLength = 100;
    public const int EmailLength = 254;
    public const int PhoneLength = 40;
    public const string RemoveAction = "remove-contact";

    private ContactPerson(Guid id, Guid employerId, string name, DateTimeOffset registered) =>
        (Id, EmployerId, Name, Registered) = (id, employerId, name, registered);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>What the person does there, in words: «platschef», «handledare».</summary>
    public string? Role { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public DateTimeOffset Registered { get; private set; }

    /// <summary>Since when the person is not asked any more; null while they are.</summary>
    public DateTimeOffset? Left { get; private set; }

    public uint Version { get; private set; }

    public static ContactPerson Register(Guid id, Guid employerId, string name, string? role, string? email, string? phone, DateTimeOffset now)
    {
        var person = new ContactPerson(id, employerId, name.Trim(), now);
        person.Describe(name, role, email, phone);
        return person;
    }

    public void Describe(string name, string? role, string? email, string? phone) =>
        (Name, Role, Email, Phone) = (name.Trim(), PlainText.Of(role), PlainText.Of(email), PlainText.Of(phone));

    public void Leave(DateTimeOffset now) => Left ??= now;

    public void Return() => Left = null;
}
