using System.Text.RegularExpressions;

namespace Employers.Domain;

/// <summary>
/// Notices words that often speak of somebody's health, so that the writer is asked once more: what a person needs belongs in a note, why
/// does not. It only asks; it stops nothing.
/// </summary>
internal static partial class HealthWords
{
    // Beginnings of words: «depress» finds depression, depressiv. «sjuk» alone would find every hospital that offers a workplace.
    [GeneratedRegex(@"\b(diagnos|depress|depri|ångest|adhd|\badd\b|autis|asperger|bipol|psykos|psykis|schizo|ptsd|utbränd|utmattning|utmattad|missbruk|alkohol(ist|prob)|"
        + @"beroendesjuk|sjukskriv|sjukdom|sjuk\b|cancer|epilep|diabet|astma|reumati|fibromyalg|diskbråck|värk|medicin(er|ering)|självmord|suicid|stroke|anxiety|"
        + @"depressi|addict|illness|disease|sick leave|autism)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Speaks { get; }

    public static bool In(string? text) => text is not null && Speaks.IsMatch(text);
}
