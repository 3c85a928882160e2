using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Employers.Domain;

/// <summary>A place where an employer has work.</summary>
internal sealed class Workplace : ITracked
{
    public const int NameLength = 200;
    public const int NumberLength = 40;
    public const int StreetLength = 200;
    public const int PostalCodeLength = 10;
    public const int NotesLength = 20_000;
    public const int MostEmployees = 10_000_000;

    private Workplace(Guid id, Guid employerId, string name, DateTimeOffset registered) =>
        (Id, EmployerId, Name, Registered) = (id, employerId, name, registered);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>What the register of workplaces calls it (CFAR-nummer, P-nummer), unique within the employer; null when nobody has said.</summary>
    public string? Number { get; private set; }

    public string? Street { get; private set; }

    public string? PostalCode { get; private set; }

    public string? City { get; private set; }

    public string? MunicipalityCode { get; private set; }

    /// <summary>WGS 84, degrees; known when the town or the postal code was, and then <see cref="Longitude"/> is known too.</summary>
    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    /// <summary>True when somebody has said where it lies, false when it was found by town or postal code.</summary>
    public bool IsPlaceStated { get; private set; }

    /// <summary>Two-digit SNI code.</summary>
    public string? Sector { get; private set; }

    /// <summary>The code of the industry as a file gave it, often with more digits; begins with <see cref="Sector"/>.</summary>
    public string? IndustryCode { get; private set; }

    public int? Employees { get; private set; }

    /// <summary>Whether strangers come and go there; null when nobody knows.</summary>
    public bool? IsOpenToPublic { get; private set; }

    /// <summary>What is good to know before one calls.</summary>
    public string? Notes { get; private set; }

    /// <summary>Whom one asks there first; null when nobody has said.</summary>
    public Guid? ContactPersonId { get; private set; }

    public DateTimeOffset Registered { get; private set; }

    public uint Version { get; private set; }

    public static Workplace Register(Guid id, Guid employerId, string name, DateTimeOffset now) => new(id, employerId, name.Trim(), now);

    public static Workplace Register(Guid id, Guid employerId, string name, string? number, DateTimeOffset now) => new(id, employerId, name.Trim(), now) { Number = number };

    public void Describe(string name, string? sector, bool? isOpenToPublic)
    {
        (Name, Sector, IsOpenToPublic) = (name.Trim(), PlainText.Of(sector), isOpenToPublic);
        if (IndustryCode?.StartsWith(Sector ?? "", StringComparison.Ordinal) == false || Sector is null) IndustryCode = null;
    }

    /// <summary>What a register says of it. The sector follows the code.</summary>
    public void Count(string? municipalityCode, string? industryCode, int? employees, string? notes)
    {
        if (industryCode != (IndustryCode ?? Sector)) (IndustryCode, Sector) = (industryCode, industryCode?[..2]);
        (MunicipalityCode, Employees, Notes) = (municipalityCode, employees, PlainText.Of(notes));
    }

    public void Ask(Guid? person) => ContactPersonId = person;

    /// <summary>Where it lies. Coordinates stand as long as town and postal code do.</summary>
    public void Place(string? street, string? postalCode, string? city, (double Latitude, double Longitude)? found)
    {
        if (PlainText.Of(postalCode) != PostalCode || PlainText.Of(city) != City || Latitude is null) Find(found);
        (Street, PostalCode, City) = (PlainText.Of(street), PlainText.Of(postalCode), PlainText.Of(city));
    }

    /// <summary>Where it lies by town or postal code; whatever was said before holds no longer.</summary>
    public void Find((double Latitude, double Longitude)? found) => (Latitude, Longitude, IsPlaceStated) = (found?.Latitude, found?.Longitude, false);

    /// <summary>Where it lies, as somebody says.</summary>
    public void State(double latitude, double longitude) => (Latitude, Longitude, IsPlaceStated) = (latitude, longitude, true);
}
