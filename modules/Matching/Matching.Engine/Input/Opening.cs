namespace Matching.Engine.Input;

/// <summary>
/// One opening, with exactly the fields of the match files. Every property but <see cref="Id"/> is three-valued:
/// <see langword="null"/> = unknown; empty = asked, and none; otherwise what was said.
/// </summary>
/// <remarks>Immutable. Lists are read by position and must not change after construction. Codes are compared ordinally.</remarks>
public sealed record Opening
{
    /// <summary>The opening's id, unique within a run, not empty. It enters nothing but the breaking of ties.</summary>
    public required string Id { get; init; }

    /// <summary>The employer's id.</summary>
    public string? Employer { get; init; }

    /// <summary>Occupation: a taxonomy id or an SSYK code.</summary>
    public string? Occupation { get; init; }

    /// <summary>Industry code of the workplace.</summary>
    public string? Sector { get; init; }

    /// <summary>Skills required and skills of merit.</summary>
    public IReadOnlyList<AskedSkill>? Skills { get; init; }

    /// <summary>Hours a week: at least, and at most.</summary>
    public HoursAsked? Hours { get; init; }

    /// <summary>First and last day.</summary>
    public Period? Period { get; init; }

    /// <summary>Days of work. An opening that leaves the days open lists them all.</summary>
    public Days? Days { get; init; }

    /// <summary>Times of day. An opening that leaves the times open lists them all.</summary>
    public Times? Times { get; init; }

    /// <summary>Where the workplace is.</summary>
    public Place? Place { get; init; }

    /// <summary>Licences required.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Certificates required.</summary>
    public IReadOnlyList<string>? Certificates { get; init; }

    /// <summary>Whether a register extract must be shown.</summary>
    public bool? RegisterExtract { get; init; }

    /// <summary>Language levels asked for.</summary>
    public IReadOnlyList<AskedLanguage>? Languages { get; init; }

    /// <summary>Demand by axis, 0 (none) to 3 (high). An axis left out is unknown.</summary>
    public AxisLevels? Demands { get; init; }

    /// <summary>Adaptations offered.</summary>
    public IReadOnlyList<string>? Adaptations { get; init; }

    /// <summary>What the premises offer.</summary>
    public IReadOnlyList<string>? Access { get; init; }

    /// <summary>Supervision that the workplace itself gives.</summary>
    public SupportLevel? Supervision { get; init; }

    /// <summary>How many more people the supervisor can take in the period.</summary>
    public int? SupervisorCapacity { get; init; }

    /// <summary>Seats left in the period.</summary>
    public int? Seats { get; init; }

    /// <summary>Form of placement.</summary>
    public string? Form { get; init; }

    /// <summary>Goals that the opening suits.</summary>
    public IReadOnlyList<string>? Goals { get; init; }
}
