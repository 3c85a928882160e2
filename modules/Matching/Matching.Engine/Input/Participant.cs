namespace Matching.Engine.Input;

/// <summary>
/// One participant, with exactly the fields of the match files. Every property but <see cref="Id"/> is three-valued:
/// <see langword="null"/> = unknown; empty = asked, and none; otherwise what was said. There is no name, sex, age, origin or diagnosis.
/// </summary>
/// <remarks>Immutable. Lists are read by position and must not change after construction. Codes are compared ordinally.</remarks>
public sealed record Participant
{
    /// <summary>The participant's id, unique within a run, not empty. It enters nothing but the breaking of ties.</summary>
    public required string Id { get; init; }

    /// <summary>Occupations wished for. Empty = asked, and wishes nothing in particular.</summary>
    public IReadOnlyList<Wish>? Wishes { get; init; }

    /// <summary>What the participant has said no to; each one blocks.</summary>
    public IReadOnlyList<Veto>? Vetoes { get; init; }

    /// <summary>Occupations worked in.</summary>
    public IReadOnlyList<Experience>? Experience { get; init; }

    /// <summary>Skills held.</summary>
    public IReadOnlyList<HeldSkill>? Skills { get; init; }

    /// <summary>Hours a week: now, and at most.</summary>
    public HoursHeld? Hours { get; init; }

    /// <summary>From when, and which days and times of day.</summary>
    public Availability? Availability { get; init; }

    /// <summary>Where the way to work begins.</summary>
    public Place? Home { get; init; }

    /// <summary>Longest acceptable way to work, as the crow flies, in km (0 or more).</summary>
    public decimal? MaxTravelKm { get; init; }

    /// <summary>Driving and other licences held.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Certificates held.</summary>
    public IReadOnlyList<string>? Certificates { get; init; }

    /// <summary>Last day on which the shown register extract is valid.</summary>
    public DateOnly? RegisterExtractUntil { get; init; }

    /// <summary>Languages known. A language that a known list does not name is not spoken.</summary>
    public IReadOnlyList<HeldLanguage>? Languages { get; init; }

    /// <summary>Tolerance by axis, 0 (none) to 3 (high). An axis left out is unknown.</summary>
    public AxisLevels? Tolerances { get; init; }

    /// <summary>Adaptations needed at the workplace.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>What the premises must offer.</summary>
    public IReadOnlyList<string>? Access { get; init; }

    /// <summary>Support needed at the workplace.</summary>
    public SupportLevel? Support { get; init; }

    /// <summary>Forms of placement that the participant may have.</summary>
    public IReadOnlyList<string>? Forms { get; init; }

    /// <summary>Days left by form; 0 or fewer = none left. A form left out is unknown.</summary>
    public IReadOnlyDictionary<string, int>? FormDaysLeft { get; init; }

    /// <summary>Employers where a placement is not allowed because the participant was employed there. Give it only where that rule
    /// holds.</summary>
    public IReadOnlyList<string>? FormerEmployers { get; init; }

    /// <summary>What the placement is for.</summary>
    public string? Goal { get; init; }
}
