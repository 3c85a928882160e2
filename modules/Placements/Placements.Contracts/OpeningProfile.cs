namespace Placements.Contracts;

/// <summary>
/// What a match weighs about one opening, and what a shortlist shows of it. What has a null is three-valued: null = not known;
/// empty = asked, and none; otherwise what was said. Codes are those of Taxonomy.
/// </summary>
/// <param name="Id">The opening.</param>
/// <param name="Title">What the work is, 1–200 characters.</param>
/// <param name="Employer">Whose it is.</param>
/// <param name="Seats">How many people there is room for, 1–100.</param>
/// <param name="FreeSeats">How many of them nobody has from today on, 0–100: one agreed from next week on is taken.</param>
/// <param name="State">Whether somebody can be proposed.</param>
public sealed record OpeningProfile(Guid Id, string Title, Guid Employer, int Seats, int FreeSeats, OpeningState State)
{
    /// <summary>The workplace, when it is known.</summary>
    public Guid? Workplace { get; init; }

    /// <summary>What the registry calls the workplace today; null when none is known.</summary>
    public string? WorkplaceName { get; init; }

    /// <summary>The consultant who is responsible; null while nobody is.</summary>
    public Guid? Responsible { get; init; }

    /// <summary>Whether strangers come and go there; true when either the opening or the registry of workplaces says so.</summary>
    public bool? IsOpenToPublic { get; init; }

    /// <summary>First day on which a seat is free; null when that is not known.</summary>
    public DateOnly? NextFree { get; init; }

    /// <summary>The occupation.</summary>
    public string? Occupation { get; init; }

    /// <summary>Two-digit SNI code.</summary>
    public string? Sector { get; init; }

    /// <summary>Skills asked for.</summary>
    public IReadOnlyList<AskedSkill>? Skills { get; init; }

    /// <summary>Fewest hours a week.</summary>
    public decimal? HoursMin { get; init; }

    /// <summary>Most hours a week.</summary>
    public decimal? HoursMax { get; init; }

    /// <summary>First day of the period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period; null also when it is open.</summary>
    public DateOnly? To { get; init; }

    /// <summary><c>mon … sun</c>.</summary>
    public IReadOnlyList<string>? Days { get; init; }

    /// <summary><c>morning afternoon evening night</c>.</summary>
    public IReadOnlyList<string>? Times { get; init; }

    /// <summary>WGS 84, degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>Known exactly when <see cref="Latitude"/> is.</summary>
    public double? Longitude { get; init; }

    /// <summary>Licences that must be held.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Certificates that must be held.</summary>
    public IReadOnlyList<string>? Certificates { get; init; }

    /// <summary>Whether an extract from the register must be shown.</summary>
    public bool? RegisterExtract { get; init; }

    /// <summary>Languages asked for.</summary>
    public IReadOnlyList<AskedLanguage>? Languages { get; init; }

    /// <summary>Demand 0–3 by axis; an axis left out is not known.</summary>
    public IReadOnlyDictionary<string, int>? Demands { get; init; }

    /// <summary>Adaptations offered.</summary>
    public IReadOnlyList<string>? Adaptations { get; init; }

    /// <summary>What the premises offer.</summary>
    public IReadOnlyList<string>? Access { get; init; }

    /// <summary><c>none on-demand weekly daily side-by-side</c>.</summary>
    public string? Supervision { get; init; }

    /// <summary>How many the supervisor can take at once.</summary>
    public int? SupervisorCapacity { get; init; }

    /// <summary>The form of placement.</summary>
    public string? Form { get; init; }

    /// <summary>What it can be for.</summary>
    public IReadOnlyList<string>? Goals { get; init; }
}

/// <summary>A skill asked for.</summary>
/// <param name="Skill">Its code.</param>
/// <param name="Required">True when it must be held, false when it is a merit.</param>
/// <param name="Level">1–4; null for any.</param>
public sealed record AskedSkill(string Skill, bool Required, int? Level);

/// <summary>A language asked for.</summary>
/// <param name="Code">ISO 639.</param>
/// <param name="Speak">A1–C2; null for none asked.</param>
/// <param name="Read">A1–C2; null for none asked.</param>
/// <param name="Write">A1–C2; null for none asked.</param>
/// <param name="SafetyCritical">True when less is a stop.</param>
public sealed record AskedLanguage(string Code, string? Speak, string? Read, string? Write, bool SafetyCritical);
