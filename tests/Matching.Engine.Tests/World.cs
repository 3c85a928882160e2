using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>Made-up people and openings from a seed. How much is unknown and how well things fit differs from pair to pair.</summary>
internal sealed class World(Random random)
{
    internal static readonly string[] Occupations = ["9412", "5120", "8332"];
    internal static readonly string[] Skills = ["s1", "s2", "s3", "s4"];
    internal static readonly string[] Licences = ["B", "C", "truck"];
    internal static readonly string[] Certificates = ["food-hygiene", "hot-works"];
    internal static readonly string[] Needs = ["quiet-space", "written-instructions", "own-pace", "garden-view"];
    internal static readonly string[] Forms = ["work-training", "practice"];
    internal static readonly string[] Goals = ["try-out", "language", "job"];
    internal static readonly string[] Axes = [.. StandardVocabulary.Instance.Axes.Select(axis => axis.Id), "smell"];

    private static readonly string[] Offers = [.. StandardVocabulary.Instance.Adaptations.Select(each => each.Id), "garden-view"];
    private static readonly DateOnly Day = new(2026, 2, 1);

    private double _unknown;
    private double _kind;

    internal Pair Pair(int number = 0)
    {
        NextMood();
        var opening = NewOpening($"o{number}");
        return new Pair(NewParticipant($"p{number}", opening), opening);
    }

    internal (List<Participant> Participants, List<Opening> Openings) Worlds(int people, int openings)
    {
        var offers = new List<Opening>();
        for (var i = 0; i < openings; i++)
        {
            NextMood();
            offers.Add(NewOpening($"o{i}"));
        }

        var persons = new List<Participant>();
        for (var i = 0; i < people; i++)
        {
            NextMood();
            persons.Add(NewParticipant($"p{i}", offers.Count == 0 ? NewOpening("o") : offers[i % offers.Count]));
        }

        return (persons, offers);
    }

    internal bool Chance(double probability) => random.NextDouble() < probability;

    internal T One<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private void NextMood()
    {
        _unknown = One([0, 0.1, 0.3, 0.9]);
        _kind = One([0.3, 0.9, 0.98, 1.0]);
    }

    private Opening NewOpening(string id) => new()
    {
        Id = id,
        Employer = Known(() => One(["e1", "e2", "e3"])),
        Occupation = Known(() => One(Occupations)),
        Sector = Known(() => One(["47", "55"])),
        Skills = Known(() => Some(Skills).ConvertAll(skill => new AskedSkill(skill, Value(() => Chance(0.5)), Value(() => random.Next(1, 5))))),
        Hours = Known(() => new HoursAsked(Value<decimal>(() => random.Next(0, 25)), Value<decimal>(() => random.Next(10, 41)))),
        Period = Known(() => new Period(Value(() => Day.AddDays(random.Next(40))), Value(() => Day.AddDays(random.Next(30, 200))))),
        Days = Value(() => (Days)random.Next(Chance(0.1) ? 0 : 1, 128)),
        Times = Value(() => (Times)random.Next(1, 16)),
        Place = Known(() => new Place(63.8 + random.NextDouble() / 5, 20.2 + random.NextDouble() / 5)),
        Licences = Known(() => Some(Licences)),
        Certificates = Known(() => Some(Certificates)),
        RegisterExtract = Value(() => Chance(0.5)),
        Languages = Known(() => Some(["sv", "en"]).ConvertAll(code =>
            new AskedLanguage(code, Level(), Chance(0.3) ? Level() : null, Chance(0.2) ? Level() : null, Value(() => Chance(0.4))))),
        Demands = Known(() => Levels(_ => random.Next(4))),
        Adaptations = Known(() => Some(Offers)),
        Access = Known(() => Some(["step-free", "lift"])),
        Supervision = Value(() => (SupportLevel)random.Next(5)),
        SupervisorCapacity = Value(() => Chance(_kind) ? 2 : 0),
        Seats = Value(() => Chance(_kind) ? 2 : 0),
        Form = Known(() => One(Forms)),
        Goals = Known(() => Some(Goals)),
    };

    private Participant NewParticipant(string id, Opening opening) => new()
    {
        Id = id,
        Wishes = Known(() => Some(Occupations).ConvertAll(each => new Wish(each, Value(() => random.Next(0, 12) / 10m)))),
        Vetoes = Known(() => Kind() ? [] : new List<Veto> { One(Vetoes()) }),
        Experience = Known(() => Some(Occupations).ConvertAll(each => new Experience(each, Value<decimal>(() => random.Next(6))))),
        Skills = Known(() => Some(Skills).ConvertAll(skill => new HeldSkill(skill, Value(() => random.Next(1, 5))))),
        Hours = Known(() => Kind() && opening.Hours?.Min is { } min
            ? new HoursHeld(Value(() => min), Value(() => min + random.Next(20)))
            : new HoursHeld(Value<decimal>(() => random.Next(10)), Value<decimal>(() => random.Next(10, 30)))),
        Availability = Known(() => new Availability(
            Value(() => Kind() && opening.Period?.From is { } from ? from.AddDays(-random.Next(9)) : Day.AddDays(random.Next(220))),
            Value(() => Kind() && opening.Days is { } days ? days | Days.Mon : (Days)random.Next(128)),
            Value(() => Kind() && opening.Times is { } times ? times : (Times)random.Next(16)))),
        Home = Known(() => new Place(63.8 + random.NextDouble() / 5, 20.2 + random.NextDouble() / 5)),
        MaxTravelKm = Value<decimal>(() => Kind() ? 40 : random.Next(12)),
        Licences = Known(() => Kind() && opening.Licences is { } asked ? [.. asked] : Some(Licences)),
        Certificates = Known(() => Kind() && opening.Certificates is { } asked ? [.. asked] : Some(Certificates)),
        RegisterExtractUntil = Value(() => Day.AddDays(Kind() ? 300 : random.Next(60))),
        Languages = Known(() => (Kind() ? ["sv", "en"] : Some(["sv", "en"])).ConvertAll(code => Kind()
            ? new HeldLanguage(code, LanguageLevel.C2, LanguageLevel.C2, LanguageLevel.C2)
            : new HeldLanguage(code, Value(Level), Value(Level), Value(Level)))),
        Tolerances = Known(() => Levels(axis => Kind() && opening.Demands is { } demands && demands.TryGet(axis, out var level) ? level : random.Next(4))),
        Needs = Known(() => Kind() && opening.Adaptations is { Count: > 0 } offered ? [One(offered)] : Some(Needs)),
        Access = Known(() => Kind() && opening.Access is { } access ? [.. access] : Some(["step-free", "lift"])),
        Support = Value(() => Kind() && opening.Supervision is { } supervision ? supervision : (SupportLevel)random.Next(5)),
        Forms = Known(() => Kind() ? [.. Forms] : Some(Forms)),
        FormDaysLeft = Known(() => Some(Forms).ToDictionary(form => form, _ => Kind() ? 400 : random.Next(100))),
        FormerEmployers = Known(() => Kind() ? [] : Some(["e1", "e2"])),
        Goal = Known(() => One(Goals)),
    };

    private static Veto[] Vetoes() =>
    [
        new(VetoKind.Occupation, Occupations[0]), new(VetoKind.Sector, "47"), new(VetoKind.Employer, "e1"),
        new(VetoKind.Demand, "noise", 1), new(VetoKind.Demand, "lifting"),
    ];

    private bool Kind() => Chance(_kind);

    private LanguageLevel Level() => (LanguageLevel)random.Next(1, 7);

    private AxisLevels Levels(Func<string, int> level) =>
        new(Axes.Where(_ => !Chance(_unknown)).Select(axis => KeyValuePair.Create(axis, level(axis))).ToList());

    private List<string> Some(IReadOnlyList<string> from) => from.Where(_ => Chance(0.5)).ToList();

    private T? Known<T>(Func<T> make)
        where T : class => Chance(_unknown) ? null : make();

    private T? Value<T>(Func<T> make)
        where T : struct => Chance(_unknown) ? null : make();
}
