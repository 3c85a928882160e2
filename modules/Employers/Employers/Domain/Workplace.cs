using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Employers.Domain;

/// <summary>A place where an employer has work.</summary>
internal sealed class Workplace : ITracked
{
    public const int NameLength = 200;
    public const int StreetLength = 200;
    public const int PostalCodeLength = 10;

    private Workplace(Guid id, Guid employerId, string name, DateTimeOffset registered) =>
        (Id, EmployerId, Name, Registered) = (id, employerId, name, registered);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public string Name { get; private set; }

    public string? Street { get; private set; }

    public string? PostalCode { get; private set; }

    public string? City { get; private set; }

    /// <summary>WGS 84, degrees; known when the town or the postal code was, and then <see cref="Longitude"/> is known too.</summary>
    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    /// <summary>Two-digit SNI code.</summary>
    public string? Sector { get; private set; }

    /// <summary>Whether strangers come and go there; null when nobody knows.</summary>
    public bool? IsOpenToPublic { get; private set; }

    public DateTimeOffset Registered { get; private set; }

    public uint Version { get; private set; }

    public static Workplace Register(Guid id, Guid employerId, string name, DateTimeOffset now) => new(id, employerId, name.Trim(), now);

    public void Describe(string name, string? sector, bool? isOpenToPublic) => (Name, Sector, IsOpenToPublic) = (name.Trim(), PlainText.Of(sector), isOpenToPublic);

    /// <summary>Where it lies. Coordinates stand as long as town and postal code do.</summary>
    public void Place(string? street, string? postalCode, string? city, (double Latitude, double Longitude)? found)
    {
        if (PlainText.Of(postalCode) != PostalCode || PlainText.Of(city) != City || Latitude is null)
            (Latitude, Longitude) = (found?.Latitude, found?.Longitude);
        (Street, PostalCode, City) = (PlainText.Of(street), PlainText.Of(postalCode), PlainText.Of(city));
    }
}
