using Employers.Contracts;
using Platform.Sdk.Tables;

namespace Employers.Import;

/// <summary>The file of employers: one line a workplace.</summary>
internal static class EmployerFormat
{
    public const string Country = "country", Number = "organisationNumber", Workplace = "workplaceNumber", Name = "name", WorkplaceName = "workplaceName";
    public const string Street = "street", PostalCode = "postalCode", City = "city", Municipality = "municipalityCode", Latitude = "lat", Longitude = "lon";
    public const string Industry = "industryCode", Employees = "employees", ContactName = "contactName", ContactEmail = "contactEmail";
    public const string ContactPhone = "contactPhone", ContactRole = "contactRole", Responsible = "responsible", Notes = "notes";

    public static TableFormat Format { get; } = new("employers", "employers.register", "employers.read",
    [
        new(Country, true), new(Number, true) { Masked = WorkplaceNumber.Masked }, new(Workplace), new(Name, true), new(WorkplaceName), new(Street), new(PostalCode), new(City),
        new(Municipality), new(Latitude), new(Longitude), new(Industry), new(Employees), new(ContactName), new(ContactEmail), new(ContactPhone), new(ContactRole),
        new(Responsible), new(Notes),
    ]);
}
