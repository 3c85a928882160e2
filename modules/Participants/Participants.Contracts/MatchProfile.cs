namespace Participants.Contracts;

/// <summary>
/// What a match weighs about one participant. Every property but the first two is three-valued: null = not known; empty = asked, and
/// none; otherwise what was said. Codes are those of Taxonomy.
/// </summary>
/// <param name="Participant">Who.</param>
/// <param name="IsProtected">True for a protected identity: rules about it are checked outside the engine.</param>
public sealed record MatchProfile(Guid Participant, bool IsProtected)
{
    /// <summary>The wish in the person's own words; shown, never weighed.</summary>
    public string? WishInOwnWords { get; init; }

    /// <summary>Occupations wished for, with weight 0–1.</summary>
    public IReadOnlyList<ProfileWish>? Wishes { get; init; }

    /// <summary>What the participant has said no to.</summary>
    public IReadOnlyList<ProfileVeto>? Vetoes { get; init; }

    /// <summary>Occupations worked in, with years.</summary>
    public IReadOnlyList<ProfileExperience>? Experience { get; init; }

    /// <summary>Skills held, with level 1–4.</summary>
    public IReadOnlyList<ProfileSkill>? Skills { get; init; }

    /// <summary>Hours a week now, 0–60.</summary>
    public decimal? HoursNow { get; init; }

    /// <summary>Hours a week at most, 0–60.</summary>
    public decimal? HoursMax { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? AvailableFrom { get; init; }

    /// <summary><c>mon tue wed thu fri sat sun</c>.</summary>
    public IReadOnlyList<string>? Days { get; init; }

    /// <summary><c>morning afternoon evening night</c>.</summary>
    public IReadOnlyList<string>? Times { get; init; }

    /// <summary>Where the way to work begins, WGS 84 degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>Known exactly when <see cref="Latitude"/> is.</summary>
    public double? Longitude { get; init; }

    /// <summary>Longest way to work, km as the crow flies.</summary>
    public decimal? MaxTravelKm { get; init; }

    /// <summary>Licences held.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Certificates held.</summary>
    public IReadOnlyList<string>? Certificates { get; init; }

    /// <summary>Last day on which a shown register extract is valid.</summary>
    public DateOnly? RegisterExtractUntil { get; init; }

    /// <summary>Languages known.</summary>
    public IReadOnlyList<ProfileLanguage>? Languages { get; init; }

    /// <summary>Tolerance 0–3 by axis; an axis left out is not known.</summary>
    public IReadOnlyDictionary<string, int>? Tolerances { get; init; }

    /// <summary>Adaptations needed.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>What the premises must offer.</summary>
    public IReadOnlyList<string>? Access { get; init; }

    /// <summary><c>none on-demand weekly daily side-by-side</c>.</summary>
    public string? Support { get; init; }

    /// <summary>Forms of placement the person may have.</summary>
    public IReadOnlyList<string>? Forms { get; init; }

    /// <summary>Days left by form.</summary>
    public IReadOnlyDictionary<string, int>? FormDaysLeft { get; init; }

    /// <summary>What the placement is for.</summary>
    public string? Goal { get; init; }
}

/// <summary>An occupation wished for.</summary>
/// <param name="Occupation">Its code.</param>
/// <param name="Weight">More than 0, at most 1.</param>
public sealed record ProfileWish(string Occupation, decimal Weight);

/// <summary>A no.</summary>
/// <param name="Kind"><c>occupation</c>, <c>sector</c>, <c>employer</c> or <c>demand</c>.</param>
/// <param name="Code">The occupation, sector, employer's id or axis.</param>
/// <param name="Above">Of a demand: the highest level still accepted, 0–2.</param>
public sealed record ProfileVeto(string Kind, string Code, int? Above = null);

/// <summary>An occupation worked in.</summary>
/// <param name="Occupation">Its code.</param>
/// <param name="Years">0–60.</param>
public sealed record ProfileExperience(string Occupation, decimal Years);

/// <summary>A skill held.</summary>
/// <param name="Skill">Its code.</param>
/// <param name="Level">1–4.</param>
public sealed record ProfileSkill(string Skill, int Level);

/// <summary>A language known.</summary>
/// <param name="Code">ISO 639.</param>
/// <param name="Speak">A1–C2, or null when not known.</param>
/// <param name="Read">A1–C2, or null when not known.</param>
/// <param name="Write">A1–C2, or null when not known.</param>
public sealed record ProfileLanguage(string Code, string? Speak, string? Read, string? Write);
