using System.Text.RegularExpressions;

namespace Matching.Domain;

/// <summary>
/// Notices words that may be about health in a free text, so that the writer is asked once to say what is needed instead of why.
/// It stops nobody: a plain word can look like one.
/// </summary>
internal static partial class HealthWords
{
    [GeneratedRegex(
        @"\b(adhd|add|autis\w*|asperger\w*|bipol[äa]r\w*|borderline|cancer\w*|demens\w*|depress\w*|deprim\w*|diabet\w*|diagnos\w*|dyslexi\w*|epilep\w*|"
        + @"funktionsneds\w*|funktionshind\w*|hiv|kol|läkemed\w*|medicin\w*|missbruk\w*|alkohol\w*|drog\w*|narkoti\w*|panikångest|psykisk\w*|psykos\w*|psykiatri\w*|ptsd|"
        + @"schizo\w*|självskad\w*|självmord\w*|sjukdom\w*|sjukskriv\w*|stroke|tvångssyndrom|utbränd\w*|utmattning\w*|ångest\w*|"
        + @"addict\w*|anxiety|burnout|disabilit\w*|disorder\w*|dyslexia|illness\w*|medication\w*|mental(?:ly)? (?:ill|health)\w*|psychosis|schizophren\w*|sick leave|suicid\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    public static bool In(string? text) => text is not null && Word.IsMatch(text);
}
