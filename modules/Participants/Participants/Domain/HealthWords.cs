using System.Text.RegularExpressions;

namespace Participants.Domain;

/// <summary>Notices words of health in free text, so that somebody looks once more before it is saved. It proves nothing and stops nobody for good.</summary>
internal static partial class HealthWords
{
    [GeneratedRegex("""
        \b(diagnos|adhd\b|add\b|autis|asperger|depress|ångest|panikattack|ptsd|posttraum|bipol|schizo|psyko(s|tisk)|psykisk|psykiatri|missbruk|alkoholi|beroende\ av
        |narkotik|medicin(er|en|ering)?\b|sjukskriv|sjukdom|sjukersätt|cancer|tumör|diabet|epilep|stroke|hjärtfel|hjärtinf|utbrän|utmattning|fibromyal|reumat|migrän
        |astma|kol\b|hiv\b|hepatit|läkarintyg|läkarutl|rehabilit|smärt|värk|skadad?\b|självskad|självmord|ätstörn|demens|hjärnskad|dyslexi|utvecklingsstörn
        |diagnosis|anxiety|addict|alcohol|drug\ abuse|sick\ leave|illness|disease|disorder|burn(ed|t)?\ ?out|medication|chronic|pain\b|injur|suicid|dyslex)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words { get; }

    public static bool Speak(string? text) => text is not null && Words.IsMatch(text);
}
