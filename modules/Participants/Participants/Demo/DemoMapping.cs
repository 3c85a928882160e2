using System.Globalization;
using Participants.Domain;

namespace Participants.Demo;

/// <summary>What a made-up participant has answered, section by section, as the mapping keeps it.</summary>
internal sealed class DemoMapping(DemoPerson person, DateOnly day)
{
    /// <summary>What is asked at the first meeting; the rest comes at the second.</summary>
    public static readonly string[] First = [Mapping.Wish, Mapping.Veto, Mapping.Time, Mapping.Travel];

    private readonly Random chance = new(person.Number * 4421 + 5);
    private readonly DemoTrait trait = person.Trait;

    public string? Words(string section) => section switch
    {
        Mapping.Wish => trait.Wish,
        Mapping.Time => trait.AboutTime,
        Mapping.Travel => trait.AboutTravel,
        Mapping.Needs when trait.Needs.Contains("picture-instructions") => "Det är lättare när någon visar än när någon berättar.",
        Mapping.Needs when trait.Needs.Contains("quiet-space") => "Jag behöver kunna gå undan en stund.",
        Mapping.Background when trait.Experience.Length == 0 => "Jag har hjälpt till hemma och varit ledare på ett läger en sommar.",
        _ => null,
    };

    public Dictionary<string, IReadOnlyList<string>> Answers(string section) => section switch
    {
        Mapping.Wish => new() { ["wishes"] = trait.Occupations },
        Mapping.Veto => new()
        {
            ["veto-occupations"] = chance.Next(6) == 0 ? ["5413"] : ["none"],
            ["veto-sectors"] = chance.Next(9) == 0 ? ["92"] : chance.Next(12) == 0 ? [Question.Declined] : ["none"],
            ["veto-demands"] = trait.Less.Contains("noise|0") ? ["noise|1"] : ["none"],
        },
        Mapping.Background => new() { ["experience"] = trait.Experience.Length > 0 ? trait.Experience : ["none"], ["skills"] = trait.Skills },
        Mapping.Time => Time(),
        Mapping.Travel => new() { ["home"] = [person.Home], ["km"] = [Text(trait.Km + chance.Next(3) * 5)] },
        Mapping.Needs => new()
        {
            ["needs"] = trait.Needs.Length > 0 ? trait.Needs : ["none"],
            ["access"] = trait.Access.Length > 0 ? trait.Access : ["none"],
            ["support"] = [trait.Support],
        },
        // Some are saved with nothing in them yet, others half way.
        Mapping.Papers when person.Number % 40 == 17 => [],
        Mapping.Papers => Papers(),
        Mapping.Aim => new() { ["forms"] = trait.Forms, ["goal"] = [trait.Goal] },
        _ => Mapping.Axes[section].Take(section == "people" && person.Number % 9 == 4 ? 3 : int.MaxValue).ToDictionary(axis => axis, IReadOnlyList<string> (axis) => [Level(axis)]),
    };

    private Dictionary<string, IReadOnlyList<string>> Time()
    {
        string[] week = ["mon", "tue", "wed", "thu", "fri"];
        var few = trait.Hours.Now <= 12;
        return new()
        {
            ["hours-now"] = [Text(trait.Hours.Now)],
            ["hours-max"] = chance.Next(8) == 0 ? [Question.Unknown] : [Text(trait.Hours.Most)],
            ["from"] = [day.AddDays(14 + chance.Next(20)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            ["days"] = few ? [.. week.Where((_, i) => i != chance.Next(5))] : week,
            ["times"] = trait.OnlyMornings ? ["morning"] : chance.Next(7) == 0 ? ["afternoon", "evening"] : ["morning", "afternoon"],
        };
    }

    private Dictionary<string, IReadOnlyList<string>> Papers()
    {
        var speak = trait.Swedish ?? (person.IsNewHere ? "B2" : "C2");
        var lower = speak[0] is 'A' ? "A1" : speak;
        var answers = new Dictionary<string, IReadOnlyList<string>>
        {
            ["languages"] = ["sv"],
            ["speak"] = [$"sv|{speak}"],
            ["read"] = [$"sv|{lower}"],
            ["write"] = [$"sv|{lower}"],
            ["licences"] = trait.Licences.Length > 0 ? trait.Licences : chance.Next(3) == 0 ? ["B"] : ["none"],
            ["certificates"] = trait.Certificates.Length > 0 ? trait.Certificates : ["none"],
        };
        if (person.IsNewHere)
        {
            var own = new[] { "ar", "so", "ti", "fa", "uk" }[person.Number % 5];
            (answers["languages"], answers["speak"]) = (["sv", own], [$"sv|{speak}", $"{own}|C2"]);
        }
        if (trait.Occupations[0].StartsWith("53", StringComparison.Ordinal) && chance.Next(3) > 0)
            answers["extract"] = [day.AddMonths(12).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        return answers;
    }

    /// <summary>How much of it goes: less where the person has said so, otherwise mostly well; not everybody knows everything.</summary>
    private string Level(string axis)
    {
        if (trait.Less.FirstOrDefault(l => l.StartsWith(axis + "|", StringComparison.Ordinal)) is { } less) return Question.LevelOf(less);
        return chance.Next(20) switch { 0 when axis is not ("lifting" or "pace" or "noise") => Question.Unknown, < 3 => "1", < 13 => "2", _ => "3" };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
