using Participants.Contracts;

namespace Matching.Domain;

/// <summary>
/// What must be known before a search says much. Each is a section of the mapping; the rest may be asked later.
/// </summary>
internal static class EnoughKnown
{
    /// <summary>Minutes that one section takes to ask about.</summary>
    private const int MinutesEach = 4;

    /// <summary>Every section that may be named, in the order they are best asked.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["wish", "time", "travel", "surroundings", "body", "needs", "tasks", "aim"];

    /// <summary>The sections that are missing, in the order they are best asked.</summary>
    public static IReadOnlyList<string> Missing(MatchProfile profile) => [.. Sections.Where(s => IsMissing(s, profile))];

    /// <summary>About how long it takes to ask: 5, 10, 15 … minutes.</summary>
    public static int Minutes(int sections) => Math.Max(5, (sections * MinutesEach + 4) / 5 * 5);

    private static bool IsMissing(string section, MatchProfile profile) => section switch
    {
        "wish" => profile.Wishes is null,
        "time" => profile.HoursNow is null || profile.Days is null || profile.Times is null,
        "travel" => profile.Latitude is null || profile.MaxTravelKm is null,
        "surroundings" => !Tolerates(profile, "noise"),
        "body" => !Tolerates(profile, "lifting"),
        "needs" => profile.Needs is null || profile.Support is null,
        "tasks" => !Tolerates(profile, "pace"),
        "aim" => profile.Forms is null,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "Maybe it is a section of a newer mapping."),
    };

    private static bool Tolerates(MatchProfile profile, string axis) => profile.Tolerances?.ContainsKey(axis) == true;
}
