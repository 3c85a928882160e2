using Platform.Sdk;

namespace Employers.Domain;

/// <summary>An organisation that may offer workplaces.</summary>
internal sealed class Employer : ITracked
{
    public const int NameLength = 200;
    public const int CityLength = 100;
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

    public DateTimeOffset Registered { get; private set; }

    /// <summary>Since when it is kept only for what was; null while we work with it.</summary>
    public DateTimeOffset? Archived { get; private set; }

    public uint Version { get; private set; }

    public static Employer Register(Guid id, string name, string country, string? city, DateTimeOffset now) =>
        new(id, name.Trim(), country, now) { City = Plain(city) };

    public void Describe(string name, string? city) => (Name, City) = (name.Trim(), Plain(city));

    public void Archive(DateTimeOffset now) => Archived ??= now;

    public void Restore() => Archived = null;

    public void SetNumber(byte[] cipher, byte[] lookUp) => (NumberCipher, NumberLookUp) = (cipher, lookUp);

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
