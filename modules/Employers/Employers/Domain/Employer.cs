using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Employers.Domain;

/// <summary>An organisation that may offer workplaces.</summary>
internal sealed class Employer : ITracked
{
    public const int NameLength = 200;
    public const int CityLength = 100;
    public const int ReasonLength = 500;
    public const string NumberField = "employer.number";
    public const string ArchiveAction = "archive";

    private Employer(Guid id, string name, string country, DateTimeOffset registered) =>
        (Id, Name, Country, Registered) = (id, name, country, registered);

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>SE or DK.</summary>
    public string Country { get; private set; }

    /// <summary>The organisation number, encrypted: a sole trader's is a personal identity number.</summary>
    public byte[]? NumberCipher { get; private set; }

    /// <summary>Keyed digest of country and number: finds an employer by its number, and keeps it unique.</summary>
    public byte[]? NumberLookUp { get; private set; }

    public string? City { get; private set; }

    /// <summary>The consultant who keeps up the contact; null while nobody does.</summary>
    public Guid? Responsible { get; private set; }

    /// <summary>Why nobody may contact them; null when everybody may.</summary>
    public string? DoNotContactReason { get; private set; }

    /// <summary>The last day of it; null until further notice.</summary>
    public DateOnly? DoNotContactUntil { get; private set; }

    public DateTimeOffset Registered { get; private set; }

    /// <summary>Since when it is kept only for what was; null while we work with it.</summary>
    public DateTimeOffset? Archived { get; private set; }

    public uint Version { get; private set; }

    public static Employer Register(Guid id, string name, string country, string? city, Guid? responsible, DateTimeOffset now) =>
        new(id, name.Trim(), country, now) { City = PlainText.Of(city), Responsible = responsible };

    public void Describe(string name, string? city, Guid? responsible) => (Name, City, Responsible) = (name.Trim(), PlainText.Of(city), responsible);

    /// <summary>Asks everybody to leave them alone, or, without a reason, no longer.</summary>
    public void LeaveAlone(string? reason, DateOnly? until) =>
        (DoNotContactReason, DoNotContactUntil) = PlainText.Of(reason) is { } why ? (why, until) : (null, null);

    public bool IsLeftAlone(DateOnly today) => DoNotContactReason is not null && (DoNotContactUntil is not { } until || until >= today);

    public void Archive(DateTimeOffset now) => Archived ??= now;

    public void Restore() => Archived = null;

    public void SetNumber(byte[] cipher, byte[] lookUp) => (NumberCipher, NumberLookUp) = (cipher, lookUp);
}
