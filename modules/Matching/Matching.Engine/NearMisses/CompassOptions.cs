using Matching.Engine.Input;
using Matching.Engine.Rules;

namespace Matching.Engine.NearMisses;

/// <summary>What the compass is asked for.</summary>
public sealed record CompassOptions
{
    /// <summary>From which score a kind of opening serves a person, hundredths of a point, 1–10,000.</summary>
    public int AtLeast { get; init; } = 6000;

    /// <summary>How many kinds are shown, 1 or more.</summary>
    public int Most { get; init; } = 10;

    /// <summary>How many kinds are tried: those that most people wish for, 1 or more.</summary>
    public int Tried { get; init; } = 300;

    /// <summary>The side of an area in km, above 0.</summary>
    public int AreaKm { get; init; } = 10;

    /// <summary>What the openings are like besides occupation, area and form, by name; each is tried with every kind.</summary>
    public IReadOnlyList<(string Name, Opening Terms)> Terms { get; init; } = [("calm", Like(1)), ("ordinary", Like(2))];

    /// <summary>Terms with every demand at one level, no paper asked for, ten hours a week at daytime, and weekly supervision.</summary>
    public static Opening Like(int demand) => new()
    {
        Id = "-",
        Skills = [],
        Hours = new HoursAsked(10, 40),
        Days = Days.Mon | Days.Tue | Days.Wed | Days.Thu | Days.Fri,
        Times = Times.Morning | Times.Afternoon,
        Licences = [],
        Certificates = [],
        RegisterExtract = false,
        Languages = [],
        Demands = new AxisLevels(StandardVocabulary.Instance.Axes.Select(axis => KeyValuePair.Create(axis.Id, demand))),
        Supervision = SupportLevel.Weekly,
    };
}
