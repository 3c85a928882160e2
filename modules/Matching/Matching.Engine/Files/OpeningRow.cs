using System.Text.Json;
using Matching.Engine.Input;

namespace Matching.Engine.Files;

/// <summary>An opening as a line of a match file, read and written.</summary>
internal static class OpeningRow
{
    internal static Opening Read(FieldReader row, string id)
    {
        var hours = row.Object("hours");
        var period = row.Object("period");
        return new Opening
        {
            Id = id,
            Employer = row.Text("employer"),
            Occupation = row.Text("occupation"),
            Sector = row.Text("sector"),
            Skills = row.Objects("skills", each => new AskedSkill(each.Text("skill"), each.Flag("required"), each.Whole("level", 1, 4))),
            Hours = hours is null ? null : new HoursAsked(hours.Number("min", 0, 168), hours.Number("max", 0, 168)),
            Period = period is null ? null : new Period(period.Date("from"), period.Date("to")),
            Days = (Days?)row.Set("days", Spelling.DayNames),
            Times = (Times?)row.Set("times", Spelling.TimeNames),
            Place = row.Place("place"),
            Licences = row.Texts("licences"),
            Certificates = row.Texts("certificates"),
            RegisterExtract = row.Flag("registerExtract"),
            Languages = row.Objects("languages", each => new AskedLanguage(
                each.Text("code"), Level(each, "speak"), Level(each, "read"), Level(each, "write"), each.Flag("safetyCritical"))),
            Demands = row.Levels("demands"),
            Adaptations = row.Texts("adaptations"),
            Access = row.Texts("access"),
            Supervision = row.Choice("supervision", Spelling.Support, Spelling.Supports),
            SupervisorCapacity = row.Whole("supervisorCapacity", 0, int.MaxValue),
            Seats = row.Whole("seats", 0, int.MaxValue),
            Form = row.Text("form"),
            Goals = row.Texts("goals"),
        };
    }

    internal static void Write(Utf8JsonWriter json, Opening opening)
    {
        var row = new FieldWriter(json);
        json.WriteStartObject();
        json.WriteString("id", opening.Id);
        row.Text("employer", opening.Employer).Text("occupation", opening.Occupation).Text("sector", opening.Sector);
        row.Objects("skills", opening.Skills, each => row.Text("skill", each.Skill).Flag("required", each.Required).Number("level", each.Level));
        row.Object("hours", opening.Hours, each => row.Number("min", each.Min).Number("max", each.Max));
        row.Object("period", opening.Period, each => row.Date("from", each.From).Date("to", each.To));
        row.Set("days", Spelling.DayNames, (int?)opening.Days)
            .Set("times", Spelling.TimeNames, (int?)opening.Times)
            .Place("place", opening.Place)
            .Texts("licences", opening.Licences)
            .Texts("certificates", opening.Certificates)
            .Flag("registerExtract", opening.RegisterExtract);
        row.Objects("languages", opening.Languages, each => row
            .Text("code", each.Code).Level("speak", each.Speak).Level("read", each.Read).Level("write", each.Write)
            .Flag("safetyCritical", each.SafetyCritical));
        row.Levels("demands", opening.Demands)
            .Texts("adaptations", opening.Adaptations)
            .Texts("access", opening.Access)
            .Text("supervision", opening.Supervision is { } supervision ? Spelling.OfSupport(supervision) : null)
            .Number("supervisorCapacity", opening.SupervisorCapacity)
            .Number("seats", opening.Seats)
            .Text("form", opening.Form)
            .Texts("goals", opening.Goals);
        json.WriteEndObject();
    }

    private static LanguageLevel? Level(FieldReader row, string name) => row.Choice(name, Spelling.Language, Spelling.LanguageLevels);
}
