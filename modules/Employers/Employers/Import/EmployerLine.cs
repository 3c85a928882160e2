using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Employers.Domain;
using Platform.Sdk.Tables;
using static Employers.Import.EmployerFormat;

namespace Employers.Import;

/// <summary>One line of the file, read. What cannot be right whatever the registry holds has rejected it.</summary>
internal sealed partial class EmployerLine
{
    private const int LongestNumber = 30;

    private static readonly EmailAddressAttribute Mail = new();

    // Two to six digits, with points as the classifications print them: 47, 47.11, 47.111, 471120.
    [GeneratedRegex(@"^\d{2}(\.?\d{1,2}(\.?\d{1,2})?)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IndustryCode { get; }

    private EmployerLine(TableRow row)
    {
        Row = row;
        var country = row.Key(EmployerFormat.Country, 2).ToUpperInvariant();
        if (country is not ("SE" or "DK")) row.Reject(EmployerFormat.Country, "Write SE or DK.");
        var typed = row.Key(Number, LongestNumber);
        if (OrganisationNumber.TryRead(country, typed, out var number)) Organisation = number;
        else row.Reject(Number, "It is no organisation number of that country: a digit is missing or wrong.");
        WorkplaceNumber = row.Text(EmployerFormat.Workplace, Domain.Workplace.NumberLength).Value ?? "";
        Name = row.Text(EmployerFormat.Name, Employer.NameLength);
        WorkplaceName = row.Text(EmployerFormat.WorkplaceName, Domain.Workplace.NameLength);
        Street = row.Text(EmployerFormat.Street, Domain.Workplace.StreetLength);
        PostalCode = row.Text(EmployerFormat.PostalCode, Domain.Workplace.PostalCodeLength);
        City = row.Text(EmployerFormat.City, Employer.CityLength);
        Municipality = row.Text(EmployerFormat.Municipality, 4);
        if (Municipality.Value is { } code && (code.Length < 3 || !code.All(char.IsAsciiDigit))) row.Reject(EmployerFormat.Municipality, "A code of a municipality has three or four digits.");
        Latitude = row.Degrees(EmployerFormat.Latitude, 90);
        Longitude = row.Degrees(EmployerFormat.Longitude, 180);
        if (Latitude.IsSaid != Longitude.IsSaid || (Latitude.Value is null) != (Longitude.Value is null)) row.Reject(EmployerFormat.Longitude, "lat and lon belong together.");
        Industry = row.Text(EmployerFormat.Industry, 10);
        if (Industry.Value is { } industry && !IndustryCode.IsMatch(industry)) row.Reject(EmployerFormat.Industry, "A code of an industry has two to six digits, as 47.11.");
        Employees = row.Whole(EmployerFormat.Employees, 0, Domain.Workplace.MostEmployees);
        ContactName = row.Text(EmployerFormat.ContactName, ContactPerson.NameLength);
        ContactEmail = row.Text(EmployerFormat.ContactEmail, ContactPerson.EmailLength);
        if (ContactEmail.Value is { } mail && !Mail.IsValid(mail)) row.Reject(EmployerFormat.ContactEmail, "It is no e-mail address.");
        ContactPhone = row.Text(EmployerFormat.ContactPhone, ContactPerson.PhoneLength);
        ContactRole = row.Text(EmployerFormat.ContactRole, ContactPerson.RoleLength);
        Responsible = row.Text(EmployerFormat.Responsible, 254);
        Notes = row.Text(EmployerFormat.Notes, Domain.Workplace.NotesLength);
    }

    public TableRow Row { get; }

    public OrganisationNumber? Organisation { get; }

    /// <summary>Empty for the employer's own line.</summary>
    public string WorkplaceNumber { get; }

    public Said<string?> Name { get; }

    public Said<string?> WorkplaceName { get; }

    public Said<string?> Street { get; }

    public Said<string?> PostalCode { get; }

    public Said<string?> City { get; }

    public Said<string?> Municipality { get; }

    public Said<double?> Latitude { get; }

    public Said<double?> Longitude { get; }

    public Said<string?> Industry { get; }

    public Said<int?> Employees { get; }

    public Said<string?> ContactName { get; }

    public Said<string?> ContactEmail { get; }

    public Said<string?> ContactPhone { get; }

    public Said<string?> ContactRole { get; }

    public Said<string?> Responsible { get; }

    public Said<string?> Notes { get; }

    /// <summary>Keyed digest of country and number.</summary>
    public byte[] LookUp { get; set; } = [];

    /// <summary>What the employer is called in a run's memory.</summary>
    public string EmployerKey => Convert.ToBase64String(LookUp);

    public static EmployerLine Read(TableRow row) => new(row);
}
