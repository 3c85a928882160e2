using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>A made-up person and opening of which everything is known and everything fits: a test changes the one thing it is about.</summary>
internal static class Elin
{
    internal static readonly Participant Person = new()
    {
        Id = "elin",
        Wishes = [new Wish("5120", 1)],
        Vetoes = [],
        Experience = [new Experience("5120", 3)],
        Skills = [new HeldSkill("dishwashing", 3)],
        Hours = new HoursHeld(10, 25),
        Availability = new Availability(new DateOnly(2026, 1, 15), Days.Mon | Days.Tue, Times.Morning),
        Home = new Place(63.82, 20.26),
        MaxTravelKm = 15,
        Licences = ["B"],
        Certificates = ["food-hygiene"],
        RegisterExtractUntil = new DateOnly(2026, 9, 1),
        Languages = [new HeldLanguage("sv", LanguageLevel.B1, LanguageLevel.A2, LanguageLevel.A1)],
        Tolerances = Levels(2),
        Needs = ["written-instructions"],
        Access = ["step-free"],
        Support = SupportLevel.Weekly,
        Forms = ["work-training"],
        FormDaysLeft = new Dictionary<string, int> { ["work-training"] = 200 },
        FormerEmployers = ["e7"],
        Goal = "try-out",
    };

    internal static readonly Opening Kitchen = new()
    {
        Id = "kitchen",
        Employer = "e1",
        Occupation = "5120",
        Sector = "56",
        Skills = [new AskedSkill("dishwashing", true, 2)],
        Hours = new HoursAsked(10, 40),
        Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 7, 31)),
        Days = Days.Mon | Days.Tue | Days.Wed,
        Times = Times.Morning,
        Place = new Place(63.82, 20.26),
        Licences = [],
        Certificates = ["food-hygiene"],
        RegisterExtract = true,
        Languages = [new AskedLanguage("sv", LanguageLevel.A2, SafetyCritical: false)],
        Demands = Levels(1),
        Adaptations = ["written-instructions"],
        Access = ["step-free"],
        Supervision = SupportLevel.Daily,
        SupervisorCapacity = 2,
        Seats = 2,
        Form = "work-training",
        Goals = ["try-out", "job"],
    };

    internal static readonly Pair Pair = new(Person, Kitchen);

    internal static Pair With(Func<Participant, Participant>? person = null, Func<Opening, Opening>? opening = null) =>
        new(person?.Invoke(Person) ?? Person, opening?.Invoke(Kitchen) ?? Kitchen);

    internal static Explanation Explain(Func<Participant, Participant>? person = null, Func<Opening, Opening>? opening = null) =>
        Scorer.Standard().Explain(With(person, opening));

    internal static AxisLevels Levels(int level) =>
        new(Rules.StandardVocabulary.Instance.Axes.Select(axis => KeyValuePair.Create(axis.Id, level)));
}
