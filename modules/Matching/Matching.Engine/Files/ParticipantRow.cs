using System.Text.Json;
using Matching.Engine.Input;

namespace Matching.Engine.Files;

/// <summary>A participant as a line of a match file, read and written.</summary>
internal static class ParticipantRow
{
    private const decimal AnyNumber = int.MaxValue;

    internal static Participant Read(FieldReader row, string id)
    {
        var availability = row.Object("availability");
        var hours = row.Object("hours");
        return new Participant
        {
            Id = id,
            Wishes = row.Objects("wishes", each => new Wish(each.Text("occupation"), each.Number("weight", 0, AnyNumber))),
            Vetoes = row.Objects("vetoes", ReadVeto),
            Experience = row.Objects("experience", each => new Experience(each.Text("occupation"), each.Number("years", 0, AnyNumber))),
            Skills = row.Objects("skills", each => new HeldSkill(each.Text("skill"), each.Whole("level", 1, 4))),
            Hours = hours is null ? null : new HoursHeld(hours.Number("now", 0, 168), hours.Number("max", 0, 168)),
            Availability = availability is null ? null : new Availability(
                availability.Date("from"),
                (Days?)availability.Set("days", Spelling.DayNames),
                (Times?)availability.Set("times", Spelling.TimeNames)),
            Home = row.Place("home"),
            MaxTravelKm = row.Number("maxTravelKm", 0, AnyNumber),
            Licences = row.Texts("licences"),
            Certificates = row.Texts("certificates"),
            RegisterExtractUntil = row.Date("registerExtractUntil"),
            Languages = row.Objects("languages", each => new HeldLanguage(
                each.Text("code"), Level(each, "speak"), Level(each, "read"), Level(each, "write"))),
            Tolerances = row.Levels("tolerances"),
            Needs = row.Texts("needs"),
            Access = row.Texts("access"),
            Support = row.Choice("support", Spelling.Support, Spelling.Supports),
            Forms = row.Texts("forms"),
            FormDaysLeft = row.Counts("formDaysLeft"),
            FormerEmployers = row.Texts("formerEmployers"),
            Goal = row.Text("goal"),
        };
    }

    internal static void Write(Utf8JsonWriter json, Participant participant)
    {
        var row = new FieldWriter(json);
        json.WriteStartObject();
        json.WriteString("id", participant.Id);
        row.Objects("wishes", participant.Wishes, each => row.Text("occupation", each.Occupation).Number("weight", each.Weight));
        row.Objects("vetoes", participant.Vetoes, each => row.Text(Spelling.VetoKinds[(int)each.Kind], each.Code).Number("above", each.Above));
        row.Objects("experience", participant.Experience, each => row.Text("occupation", each.Occupation).Number("years", each.Years));
        row.Objects("skills", participant.Skills, each => row.Text("skill", each.Skill).Number("level", each.Level));
        row.Object("hours", participant.Hours, each => row.Number("now", each.Now).Number("max", each.Max));
        row.Object("availability", participant.Availability, each => row
            .Date("from", each.From)
            .Set("days", Spelling.DayNames, (int?)each.Days)
            .Set("times", Spelling.TimeNames, (int?)each.Times));
        row.Place("home", participant.Home)
            .Number("maxTravelKm", participant.MaxTravelKm)
            .Texts("licences", participant.Licences)
            .Texts("certificates", participant.Certificates)
            .Date("registerExtractUntil", participant.RegisterExtractUntil);
        row.Objects("languages", participant.Languages, each => row
            .Text("code", each.Code).Level("speak", each.Speak).Level("read", each.Read).Level("write", each.Write));
        row.Levels("tolerances", participant.Tolerances)
            .Texts("needs", participant.Needs)
            .Texts("access", participant.Access)
            .Text("support", participant.Support is { } support ? Spelling.OfSupport(support) : null)
            .Texts("forms", participant.Forms)
            .Counts("formDaysLeft", participant.FormDaysLeft)
            .Texts("formerEmployers", participant.FormerEmployers)
            .Text("goal", participant.Goal);
        json.WriteEndObject();
    }

    private static LanguageLevel? Level(FieldReader row, string name) => row.Choice(name, Spelling.Language, Spelling.LanguageLevels);

    private static Veto? ReadVeto(FieldReader row)
    {
        var codes = Array.ConvertAll(Spelling.VetoKinds, row.Text);
        var above = row.Whole("above", 0, 3);
        if (codes.Count(code => code is not null) != 1)
        {
            row.Report("", $"A veto names exactly one of {string.Join(", ", Spelling.VetoKinds)}. Maybe it should be several vetoes.");
            return null;
        }

        var kind = Array.FindIndex(codes, code => code is not null);
        return new Veto((VetoKind)kind, codes[kind]!, above);
    }
}
