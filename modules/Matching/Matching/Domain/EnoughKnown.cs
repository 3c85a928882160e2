using Participants.Contracts;

namespace Matching.Domain;

/// <summary>
/// What must be known before a search says much: the wish, the noes, hours, days and times, the way there, what the person copes with, and
/// support. The rest may be asked later. Each is a section of the mapping.
/// </summary>
internal static class EnoughKnown
{
    /// <summary>Minutes that one section takes to ask about.</summary>
    private const int MinutesEach = 4;

    /// <summary>The sections that are missing, in the order they are best asked.</summary>
    public static IReadOnlyList<string> Missing(MatchProfile profile)
    {
        var missing = new List<string>();
        Add("wish", profile.Wishes is null);
        Add("vetoes", profile.Vetoes is null);
        Add("hours", profile.HoursNow is null && profile.HoursMax is null);
        Add("days", profile.Days is null || profile.Times is null);
        Add("travel", profile.MaxTravelKm is null || profile.Latitude is null);
        Add("tolerances", profile.Tolerances is null or { Count: 0 });
        Add("support", profile.Support is null);
        return missing;

        void Add(string section, bool isMissing)
        {
            if (isMissing) missing.Add(section);
        }
    }

    /// <summary>About how long it takes to ask: 5, 10, 15 … minutes.</summary>
    public static int Minutes(int sections) => Math.Max(5, (sections * MinutesEach + 4) / 5 * 5);
}
