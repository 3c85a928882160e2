using System.Globalization;

namespace Matching.Wording;

/// <summary>What codes are called in the reader's language. A code without a label is never shown itself.</summary>
/// <param name="words">Label by code.</param>
/// <param name="missing">What is shown for a code that nobody knows.</param>
internal sealed class Labels(IReadOnlyDictionary<string, string> words, string missing)
{
    /// <summary>As the label is written: «Köksbiträde».</summary>
    public string Of(string code) => words.GetValueOrDefault(code, missing);

    /// <summary>For the middle of a sentence: «köksbiträde», but «VVS-montör».</summary>
    public string Within(string code) => Lower(Of(code));

    public static string Lower(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1]) ? char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..] : label;

    public static string Upper(string text) => text.Length > 0 ? char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..] : text;
}
