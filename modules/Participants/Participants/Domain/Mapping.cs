using Taxonomy.Contracts;

namespace Participants.Domain;

/// <summary>What is asked about a participant: twelve sections, and what of it must be known before somebody can be placed.</summary>
internal static class Mapping
{
    public const string Wish = "wish", Veto = "veto", Background = "background", Time = "time", Travel = "travel", Needs = "needs", Papers = "papers", Aim = "aim";

    public const string VetoEmployers = "veto-employers";

    /// <summary>Where the way to work begins, by coordinates: nearer than the place that is answered to «home», and gone when that is answered anew.</summary>
    public const string HomePoint = "home-at";

    /// <summary>The answer to «home» where only coordinates are known.</summary>
    public const string OnlyPoint = "point";

    /// <summary>Before a postal code, in the answer to «home».</summary>
    public const string Postal = "postal-";

    public static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static readonly string[] Times = ["morning", "afternoon", "evening", "night"];

    /// <summary>The axes that demands and tolerances share, in the groups they are asked in.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Axes = new Dictionary<string, string[]>
    {
        ["body"] = ["lifting", "standing", "sitting", "walking", "bending", "fine-motor"],
        ["tasks"] = ["pace", "complexity", "variety", "concentration", "initiative", "oral-instructions"],
        ["surroundings"] = ["noise", "light", "crowd", "temperature", "air", "weather"],
        ["people"] = ["customers", "teamwork", "alone", "conflict", "phone", "responsibility"],
    };

    /// <summary>What is asked first, because most places turn on it.</summary>
    private static readonly string[] Weightiest =
        ["wishes", "days", "times", "hours-now", "home", "km", "noise", "lifting", "needs", "pace", "support", "forms"];

    public static readonly IReadOnlyList<Section> Sections =
    [
        new(Wish, [new("wishes", AnswerType.Weighted) { Concept = ConceptType.Occupation, Min = 0.01m, Max = 1, MayBeNone = true, IsEssential = true }]),
        new(Veto,
        [
            new("veto-occupations", AnswerType.Many) { Concept = ConceptType.Occupation, MayBeNone = true },
            new("veto-sectors", AnswerType.Many) { Concept = ConceptType.Sector, MayBeNone = true },
            new("veto-demands", AnswerType.Weighted) { Codes = [.. Axes.Values.SelectMany(a => a)], Max = 2, MayBeNone = true },
        ]) { Kept = [new(VetoEmployers, AnswerType.Many) { MayBeNone = true }] },
        new(Background,
        [
            new("experience", AnswerType.Weighted) { Concept = ConceptType.Occupation, Max = 60, MayBeNone = true },
            new("skills", AnswerType.Weighted) { Concept = ConceptType.Skill, Min = 1, Max = 4, MayBeNone = true },
        ]),
        new(Time,
        [
            new("hours-now", AnswerType.Number) { Max = 60, IsEssential = true },
            new("hours-max", AnswerType.Number) { Max = 60 },
            new("from", AnswerType.Day),
            new("days", AnswerType.Many) { Codes = Days, IsEssential = true },
            new("times", AnswerType.Many) { Codes = Times, IsEssential = true },
        ]),
        new(Travel, [new("home", AnswerType.One) { IsEssential = true }, new("km", AnswerType.Number) { Max = 500, IsEssential = true }])
        { Kept = [new(HomePoint, AnswerType.Point)] },
        Tolerances("body", "lifting"),
        Tolerances("tasks", "pace"),
        Tolerances("surroundings", "noise"),
        Tolerances("people"),
        new(Needs,
        [
            new("needs", AnswerType.Many) { Concept = ConceptType.Adaptation, MayBeNone = true, IsEssential = true },
            new("access", AnswerType.Many) { Concept = ConceptType.Access, MayBeNone = true },
            new("support", AnswerType.One) { Concept = ConceptType.Support, IsEssential = true },
        ]),
        new(Papers,
        [
            new("languages", AnswerType.Many) { Concept = ConceptType.Language, MayBeNone = true },
            new("speak", AnswerType.Levels) { IsDetail = true },
            new("read", AnswerType.Levels) { IsDetail = true },
            new("write", AnswerType.Levels) { IsDetail = true },
            new("licences", AnswerType.Many) { Concept = ConceptType.Licence, MayBeNone = true },
            new("certificates", AnswerType.Many) { Concept = ConceptType.Certificate, MayBeNone = true },
            new("extract", AnswerType.Day) { IsDetail = true },
        ]),
        new(Aim, [new("forms", AnswerType.Many) { Concept = ConceptType.Form, IsEssential = true }, new("goal", AnswerType.One) { Concept = ConceptType.Goal }]),
    ];

    /// <summary>The sections in which something must have been asked before somebody can be placed.</summary>
    public static readonly string[] EssentialSections = [.. Sections.Where(s => s.IsEssential).Select(s => s.Code)];

    public static Section Of(string section) => Sections.Single(s => s.Code == section);

    /// <summary>The essential questions among those given, the weightiest first.</summary>
    public static IEnumerable<(Section Section, Question Question)> Essentials => Sections
        .SelectMany(s => s.Questions.Where(q => q.IsEssential).Select(q => (s, q))).OrderBy(x => Array.IndexOf(Weightiest, x.q.Code));

    private static Section Tolerances(string group, params string[] essential) =>
        new(group, [.. Axes[group].Select(axis => new Question(axis, AnswerType.Scale) { IsEssential = essential.Contains(axis) })]);
}
