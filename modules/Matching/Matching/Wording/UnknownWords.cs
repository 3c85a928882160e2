using Microsoft.Extensions.Localization;

namespace Matching.Wording;

/// <summary>What is not known, said in two short sentences: about the person, and about the place.</summary>
internal sealed class UnknownWords(IStringLocalizer<Texts> texts, Labels labels)
{
    public const string Tolerance = "tolerance.";

    private const string Opening = "opening.";
    private const int MostNamed = 6;

    /// <summary>Fields that end in a code, and the text that says them without it.</summary>
    private static readonly (string Prefix, string Text)[] WithCode =
    [
        (Tolerance, "axis"), ("opening.demand.", "axis"), ("skills.", "skill"), ("languages.", "language"), ("formDaysLeft.", "form"),
        ("opening.languages.", "opening.language"),
    ];

    /// <summary>The code in a field's name; null when it has none.</summary>
    public static string? CodeOf(string field)
    {
        foreach (var (prefix, text) in WithCode)
        {
            if (!field.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = field[prefix.Length..];
            // «languages.sv.speak» and «opening.languages.sv.safetyCritical»: the code stands before the last point.
            return text.EndsWith("language", StringComparison.Ordinal) ? rest[..Math.Max(0, rest.LastIndexOf('.'))] : rest;
        }
        return null;
    }

    /// <summary>The key of the text for a field, without its code.</summary>
    public static string KeyOf(string field) =>
        "Unknown." + (WithCode.FirstOrDefault(w => field.StartsWith(w.Prefix, StringComparison.Ordinal)).Text ?? field);

    /// <summary>The sentences; null when everything is known.</summary>
    public string? Of(IReadOnlyList<string> fields, string firstName)
    {
        var about = fields.ToLookup(f => f.StartsWith(Opening, StringComparison.Ordinal),
            f => Labels.Lower(texts[KeyOf(f), CodeOf(f) is { } code ? labels.Within(code) : ""]));
        var sentences = new List<string>();
        if (about[false].Any()) sentences.Add(texts["Unknown.Person", firstName, Named(about[false])]);
        if (about[true].Any()) sentences.Add(texts["Unknown.Opening", Named(about[true])]);
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    private string Named(IEnumerable<string> words)
    {
        var all = words.Distinct(StringComparer.CurrentCulture).ToList();
        return all.Count <= MostNamed ? string.Join(", ", all) : texts["Unknown.More", string.Join(", ", all.Take(MostNamed)), all.Count - MostNamed];
    }
}
