using Platform.Sdk.Tables;

namespace Participants.Import;

/// <summary>The columns of the file, in the order they are written.</summary>
internal static class Column
{
    public const string ExternalId = "externalId", IdentityNumber = "identityNumber", FirstName = "firstName", LastName = "lastName", Protected = "protected",
        Coach = "coach", Programme = "programme", Enrolled = "enrolled", Sex = "sex", BirthYear = "birthYear", Wishes = "wishes", Vetoes = "vetoes", Skills = "skills",
        HoursNow = "hoursNow", HoursMax = "hoursMax", AvailableFrom = "availableFrom", Days = "days", Times = "times", HomePostalCode = "homePostalCode",
        Latitude = "lat", Longitude = "lon", MaxTravelKm = "maxTravelKm", Licences = "licences", Certificates = "certificates", Languages = "languages",
        Tolerances = "tolerances", Needs = "needs", Support = "support", Forms = "forms", Goal = "goal";

    private static readonly string[] All =
    [
        ExternalId, IdentityNumber, FirstName, LastName, Protected, Coach, Programme, Enrolled, Sex, BirthYear, Wishes, Vetoes, Skills, HoursNow, HoursMax, AvailableFrom,
        Days, Times, HomePostalCode, Latitude, Longitude, MaxTravelKm, Licences, Certificates, Languages, Tolerances, Needs, Support, Forms, Goal,
    ];

    /// <summary>What must be in the file at all, and be said of somebody new.</summary>
    private static readonly string[] Required = [ExternalId, FirstName, LastName, Coach, Programme, Enrolled];

    public static TableFormat Format { get; } = new("participants", "participants.import", "participants.export",
        [.. All.Select(name => new TableColumn(name, Required.Contains(name)) { Masked = name == IdentityNumber ? TableColumn.Shape : null })])
    {
        ImportWantsStaff = true, ExportWantsStaff = true,
    };
}
