using System.Text.RegularExpressions;

namespace Placements.Domain;

/// <summary>
/// Notices words that often speak of somebody's health, so that the writer is asked once more: what a person needs belongs in a note, why
/// does not. It only asks; it stops nothing.
/// </summary>
internal static partial class HealthWords
{
    [GeneratedRegex(
        @"\b(adhd|add\b|autis|asperger|bipol[äa]r|borderline|cancer|demens|depress|deprim|depri\b|diabet|diagnos|epilep|fibromyalg|funktionsneds|läkemed|medicin(er|ering)|"
        + @"missbruk|alkoholist|alkoholprob|narkoti|panikångest|psykisk|psykos|psykiatri|ptsd|schizo|självskad|självmord|sjukdom|sjukskriv|stroke|utbränd|utmattning|"
        + @"utmattad|värk|ångest|anxiety|addict|burnout|disorder|illness|disease|medication|psychosis|sick leave|suicid)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Speaks { get; }

    public static bool In(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is not null && Speaks.IsMatch(text)) return true;
        return false;
    }
}
