using Employers.Contracts;
using Platform.Sdk.Tables;

namespace Placements.Import;

/// <summary>The file of openings: one line an opening.</summary>
internal static class OpeningFormat
{
    public const string Id = "externalId", Organisation = "organisationNumber", Workplace = "workplaceNumber", Title = "title", Form = "form", Occupation = "occupation";
    public const string Tasks = "tasks", Seats = "seats", HoursMin = "hoursMin", HoursMax = "hoursMax", From = "from", To = "to", Days = "days", Times = "times";
    public const string RequiredSkills = "requiredSkills", MeritSkills = "meritSkills", Licences = "licences", Certificates = "certificates", Languages = "languages";
    public const string Demands = "demands", Adaptations = "adaptations", Supervision = "supervision", RegisterExtract = "registerExtract";
    public const string Latitude = "lat", Longitude = "lon", Public = "public";

    public static IReadOnlyList<string> DayCodes { get; } = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static IReadOnlyList<string> TimeCodes { get; } = ["morning", "afternoon", "evening", "night"];

    public static TableFormat Format { get; } = new("openings", "placements.openings-write", "placements.openings",
    [
        new(Id, true), new(Organisation, true) { Masked = WorkplaceNumber.Masked }, new(Workplace), new(Title, true), new(Form, true), new(Occupation, true), new(Tasks), new(Seats),
        new(HoursMin), new(HoursMax), new(From), new(To), new(Days), new(Times), new(RequiredSkills), new(MeritSkills), new(Licences), new(Certificates), new(Languages),
        new(Demands), new(Adaptations), new(Supervision), new(RegisterExtract), new(Latitude), new(Longitude), new(Public),
    ]);
}
