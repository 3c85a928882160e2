using System.Globalization;
using Matching.Engine.Input;
using Matching.Engine.Rules;

namespace Benchmarks;

/// <summary>
/// A made-up country from a seed, of any size. Stated: 290 towns whose sizes fall as 1/rank, people spread about them (a normal
/// distribution, 2–9 km); 400 occupations in 40 groups, asked for as 1/(rank + 3), a person's second wish mostly in the group of the first; skills
/// tied to occupations, 600 in all; every field unknown for 8 % of the people and 6 % of the openings, a tolerance for 12 %; a fifth of the people with
/// many restricted tolerances, the others with few; one veto for a third; ways of 5–60 km.
/// </summary>
internal sealed class MadeUpCountry
{
    private const int Towns = 290;
    private const int OccupationCount = 400;
    private const int Profiles = 20_000;
    private const double PersonUnknown = 0.08;
    private const double OpeningUnknown = 0.06;
    private const double ToleranceUnknown = 0.12;

    private static readonly string[] Forms = ["work-training", "work-practice", "language-practice", "work-trial", "wage-subsidy", "employment"];
    private static readonly string[] Goals = ["try-out", "train", "language", "reference", "job"];
    private static readonly string[] Licences = ["B", "BE", "C", "D", "forklift"];
    private static readonly string[] Certificates = ["food-hygiene", "hot-work", "first-aid"];
    private static readonly string[] Access = ["step-free", "accessible-toilet", "parking-close", "lift"];
    private static readonly string[] Languages = ["ar", "so", "ti", "fa", "uk", "ru", "es", "fi"];
    private static readonly DateOnly Today = new(2026, 1, 15);

    private readonly Random _random;
    private readonly (double Lat, double Lon, double Spread)[] _towns = new (double, double, double)[Towns];
    private readonly string[] _occupations = new string[OccupationCount];
    private readonly string[][] _skills;
    private readonly string[] _adaptations = [.. StandardVocabulary.Instance.Adaptations.Select(each => each.Id)];
    private readonly AxisLevels[] _tolerances;
    private readonly AxisLevels[] _demands;
    private readonly double[] _townShare;
    private readonly double[] _occupationShare;

    internal MadeUpCountry(int seed, int people, int openings)
    {
        _random = new Random(seed);
        for (var town = 0; town < Towns; town++)
            _towns[town] = (55.5 + 12 * Math.Pow(_random.NextDouble(), 2), 12 + 6 * _random.NextDouble(), 2 + 7 * _random.NextDouble());
        for (var i = 0; i < OccupationCount; i++)
            _occupations[i] = (1000 + 97 * (i / 10) + i % 10 * 1).ToString(CultureInfo.InvariantCulture);
        _skills = [.. Enumerable.Range(0, OccupationCount).Select(_ => Enumerable.Range(0, 8).Select(_ => "skill-" + (int)(600 * Math.Pow(_random.NextDouble(), 1.5))).Distinct().ToArray())];
        _townShare = Shares(Towns, rank => 1.0 / (rank + 1));
        _occupationShare = Shares(OccupationCount, rank => 1.0 / (rank + 3));
        _tolerances = [.. Enumerable.Range(0, Profiles).Select(_ => Tolerances())];
        _demands = [.. Enumerable.Range(0, Profiles).Select(_ => Demands())];
        Participants = new Participant[people];
        for (var i = 0; i < people; i++)
            Participants[i] = NewParticipant("p" + i.ToString(CultureInfo.InvariantCulture));
        Openings = new Opening[openings];
        for (var i = 0; i < openings; i++)
            Openings[i] = NewOpening("o" + i.ToString(CultureInfo.InvariantCulture));
    }

    internal Participant[] Participants { get; }

    internal Opening[] Openings { get; }

    /// <summary>The codes of all occupations.</summary>
    internal IReadOnlyList<string> Occupations => _occupations;

    /// <summary>The place of an occupation among all, from 1.</summary>
    internal int NumberOf(string occupation) => 1 + Array.IndexOf(_occupations, occupation);

    /// <summary>SSYK digits of every occupation: itself.</summary>
    internal SsykNearness Nearness() => new(_occupations.ToDictionary(code => code, code => code));

    internal Participant Changed(Participant person) => NewParticipant(person.Id);

    private static double[] Shares(int count, Func<int, double> share)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sums[i] = sum += share(i);
        return [.. sums.Select(each => each / sum)];
    }

    private int Drawn(double[] shares)
    {
        var at = Array.BinarySearch(shares, _random.NextDouble());
        return Math.Min(at < 0 ? ~at : at, shares.Length - 1);
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private T One<T>(T[] from) => from[_random.Next(from.Length)];

    private T? Known<T>(double unknown, Func<T> make)
        where T : class => Chance(unknown) ? null : make();

    private Place Place()
    {
        var (lat, lon, spread) = _towns[Drawn(_townShare)];
        var north = Normal() * spread / 111.2;
        var east = Normal() * spread / 111.2 / Math.Cos(lat * Math.PI / 180);
        return new Place(lat + north, lon + east);
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private AxisLevels Tolerances()
    {
        var restricted = Chance(0.2);
        return new AxisLevels(StandardVocabulary.Instance.Axes.Where(_ => !Chance(ToleranceUnknown))
            .Select(axis => KeyValuePair.Create(axis.Id, restricted ? (int)(4 * Math.Pow(_random.NextDouble(), 1.6)) : Chance(0.15) ? _random.Next(3) : 3)).ToList());
    }

    private AxisLevels Demands() => new(StandardVocabulary.Instance.Axes.Where(_ => !Chance(OpeningUnknown))
        .Select(axis => KeyValuePair.Create(axis.Id, (int)(4 * Math.Pow(_random.NextDouble(), 2.2)))).ToList());

    private Participant NewParticipant(string id)
    {
        var first = Drawn(_occupationShare);
        var second = Chance(0.6) ? first / 10 * 10 + _random.Next(10) : Drawn(_occupationShare);
        var past = Chance(0.5) ? first : Drawn(_occupationShare);
        var native = One(Languages);
        var swedish = (LanguageLevel)(1 + (int)(6 * Math.Pow(_random.NextDouble(), 0.6)));
        var now = 4 * _random.Next(1, 9);
        return new Participant
        {
            Id = id,
            Wishes = Known<IReadOnlyList<Wish>>(PersonUnknown, () => Chance(0.3)
                ? [new Wish(_occupations[first], 1)]
                : [new Wish(_occupations[first], 1), new Wish(_occupations[second], (decimal)_random.Next(3, 9) / 10)]),
            Vetoes = Known<IReadOnlyList<Veto>>(PersonUnknown, () => !Chance(0.33) ? [] : Chance(0.5)
                ? [new Veto(VetoKind.Occupation, _occupations[Drawn(_occupationShare)])]
                : [new Veto(VetoKind.Demand, One(["noise", "crowd", "customers", "lifting"]), 1)]),
            Experience = Known<IReadOnlyList<Experience>>(PersonUnknown, () => Chance(0.35) ? [] : [new Experience(_occupations[past], _random.Next(1, 12))]),
            Skills = Known<IReadOnlyList<HeldSkill>>(PersonUnknown, () =>
                [.. _skills[past].Where(_ => Chance(0.5)).Concat(_skills[first].Where(_ => Chance(0.2))).Distinct().Select(skill => new HeldSkill(skill, Chance(0.8) ? _random.Next(1, 5) : null))]),
            Hours = Known(PersonUnknown, () => new HoursHeld(now, Math.Min(40, now + 4 * _random.Next(0, 5)))),
            Availability = Known(PersonUnknown, () => new Availability(
                Chance(PersonUnknown) ? null : Today.AddDays(7 * _random.Next(0, 16)),
                Chance(0.7) ? (Days)31 : (Days)_random.Next(1, 32),
                Chance(0.6) ? (Times)3 : (Times)_random.Next(1, 16))),
            Home = Known(0.03, Place),
            MaxTravelKm = Chance(0.05) ? null : One([5m, 10m, 10m, 15m, 20m, 20m, 30m, 40m, 60m]),
            Licences = Known<IReadOnlyList<string>>(PersonUnknown, () => Chance(0.45) ? Chance(0.1) ? ["B", One(Licences[1..])] : ["B"] : []),
            Certificates = Known<IReadOnlyList<string>>(PersonUnknown, () => Chance(0.15) ? [One(Certificates)] : []),
            RegisterExtractUntil = Chance(0.7) ? null : Today.AddDays(30 * _random.Next(0, 12)),
            Languages = Known<IReadOnlyList<HeldLanguage>>(PersonUnknown, () => Chance(0.5)
                ? [new HeldLanguage("sv", LanguageLevel.C2, LanguageLevel.C2, LanguageLevel.C2)]
                : [new HeldLanguage("sv", swedish, (LanguageLevel)Math.Max(1, (int)swedish - _random.Next(2)), (LanguageLevel)Math.Max(1, (int)swedish - _random.Next(3))), new HeldLanguage(native, LanguageLevel.C2, LanguageLevel.C2, LanguageLevel.C2)]),
            Tolerances = Known(PersonUnknown, () => One(_tolerances)),
            Needs = Known<IReadOnlyList<string>>(PersonUnknown, () => Chance(0.55) ? [] : [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => One(_adaptations)).Distinct()]),
            Access = Known<IReadOnlyList<string>>(PersonUnknown, () => Chance(0.92) ? [] : [One(Access)]),
            Support = Chance(PersonUnknown) ? null : (SupportLevel)(int)(5 * Math.Pow(_random.NextDouble(), 2)),
            Forms = Known<IReadOnlyList<string>>(PersonUnknown, () => Chance(0.4) ? Forms : [.. Forms.Where(_ => Chance(0.5))]),
            FormDaysLeft = Known<IReadOnlyDictionary<string, int>>(0.4, () => new Dictionary<string, int> { [One(Forms)] = 10 * _random.Next(0, 19) }),
            FormerEmployers = Known<IReadOnlyList<string>>(PersonUnknown, () => Chance(0.8) ? [] : ["e" + _random.Next(20_000)]),
            Goal = Chance(PersonUnknown) ? null : One(Goals),
        };
    }

    private Opening NewOpening(string id)
    {
        var occupation = Drawn(_occupationShare);
        var hours = 5 * _random.Next(1, 6);
        var from = Today.AddDays(7 * _random.Next(0, 12));
        return new Opening
        {
            Id = id,
            Employer = "e" + _random.Next(20_000),
            Occupation = Chance(0.02) ? null : _occupations[occupation],
            Sector = Known(OpeningUnknown, () => _random.Next(10, 97).ToString(CultureInfo.InvariantCulture)),
            Skills = Known<IReadOnlyList<AskedSkill>>(OpeningUnknown, () =>
                [.. _skills[occupation].Where(_ => Chance(0.4)).Select(skill => new AskedSkill(skill, Chance(0.4), Chance(0.6) ? _random.Next(1, 4) : null))]),
            Hours = Known(OpeningUnknown, () => new HoursAsked(hours, Math.Min(40, hours + 5 * _random.Next(0, 5)))),
            Period = Known(OpeningUnknown, () => new Period(from, from.AddDays(30 * _random.Next(1, 7)))),
            Days = Chance(OpeningUnknown) ? null : Chance(0.8) ? (Days)31 : (Days)_random.Next(1, 128),
            Times = Chance(OpeningUnknown) ? null : Chance(0.7) ? (Times)3 : (Times)_random.Next(1, 16),
            Place = Known(0.02, Place),
            Licences = Known<IReadOnlyList<string>>(OpeningUnknown, () => Chance(0.8) ? [] : Chance(0.8) ? ["B"] : [One(Licences)]),
            Certificates = Known<IReadOnlyList<string>>(OpeningUnknown, () => Chance(0.88) ? [] : [One(Certificates)]),
            RegisterExtract = Chance(OpeningUnknown) ? null : Chance(0.12),
            Languages = Known<IReadOnlyList<AskedLanguage>>(OpeningUnknown, () => Chance(0.3) ? [] :
                [new AskedLanguage("sv", (LanguageLevel)_random.Next(1, 5), Chance(0.3) ? (LanguageLevel)_random.Next(1, 4) : null, null, Chance(0.2))]),
            Demands = Known(0.03, () => One(_demands)),
            Adaptations = Known<IReadOnlyList<string>>(0.25, () => [.. Enumerable.Range(0, _random.Next(0, 6)).Select(_ => One(_adaptations)).Distinct()]),
            Access = Known<IReadOnlyList<string>>(OpeningUnknown, () => [.. Access.Where(_ => Chance(0.6))]),
            Supervision = Chance(OpeningUnknown) ? null : (SupportLevel)_random.Next(1, 5),
            SupervisorCapacity = Chance(0.5) ? null : _random.Next(1, 4),
            Seats = _random.Next(1, 3),
            Form = Chance(0.02) ? null : One(Forms),
            Goals = Known<IReadOnlyList<string>>(OpeningUnknown, () => [.. Goals.Where(_ => Chance(0.5))]),
        };
    }
}
