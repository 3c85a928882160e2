using System.Text.RegularExpressions;

namespace Platform.Sdk.Forms;

/// <summary>
/// Words that often speak of somebody's health, in Swedish and English: what a person needs belongs in a free text, why does not. A plain
/// word can look like one and much of health needs none of them, so this is enough to ask the writer, never to stop anybody or to prove anything.
/// </summary>
public static partial class HealthWords
{
    // Beginnings of words unless \b follows: «depress» finds depression and depressiv. «sjuk» alone would find every hospital that offers a workplace.
    [GeneratedRegex(
        @"(?-i:\bADD\b)|\b(diagnos|adhd\b|autis|asperger|bipol|borderline|schizo|psyko(s|tisk)|psykis|psykiatri|ångest|panikångest|panikattack|ptsd|posttraum|depress|deprim|depri\b"
        + @"|utbrän|utmattning|utmattad|självskad|självmord|ätstörn|tvångssyndrom|missbruk|alkoholi|alkoholprob|narkot|drog(er|missbruk|problem|beroende)|beroendesjuk"
        + @"|sjuk\b|sjukdom|sjukskriv|sjukersätt|läkarintyg|läkarutl|läkemed|medicin(er|en|ering)?\b|rehabilit|funktionsneds|funktionshind|utvecklingsstörn|demens|hjärnskad|dyslexi"
        + @"|cancer|tumör|diabet|epilep|stroke|hjärtfel|hjärtinf|astma|kol\b|hiv\b|hepatit|reumat|fibromyal|diskbråck|migrän|smärt|värk|skadad\b"
        + @"|illness|disease|disorder|disabilit|sick leave|medication|mental(ly)? (ill|health)|anxiety|burn(ed|t)? ?out|addict|alcohol|drug abuse|suicid|chronic|pain\b|injur|dyslex)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Speaks { get; }

    /// <summary>True when one of the texts holds such a word. Linear in their length; null and empty texts hold none.</summary>
    public static bool In(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is not null && Speaks.IsMatch(text)) return true;
        return false;
    }
}
