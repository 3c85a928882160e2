using System.Globalization;
using System.Text;

namespace Taxonomy.Text;

/// <summary>Free text as words that can be compared: folded, split, and without the endings of Swedish, Danish and English. No culture, no state.</summary>
public static class Words
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "och", "att", "i", "pa", "med", "for", "av", "en", "ett", "den", "det", "de", "till", "som", "om", "vi", "ni", "er", "var", "vara", "vart", "vara", "ar", "har",
        "kan", "ska", "skall", "vill", "samt", "eller", "fran", "vid", "m", "fl", "mm", "o", "d", "s", "k", "t", "ex", "lite", "ocksa", "aven", "nagon", "nagot", "nagra",
        "and", "the", "a", "an", "of", "to", "in", "on", "at", "is", "are", "we", "our", "or", "with", "og", "til", "der", "et", "paa",
    };

    // Longest first: the first that leaves a stem of three letters or more is taken away; of the weak ones at least four, so that «barn» and «gräs» stay.
    private static readonly string[] Endings =
    [
        "ningarnas", "ningarna", "ningens", "ningar", "ningen", "heterna", "arnas", "ornas", "ernas", "ingarnas", "ingarna", "ingens", "ingar", "ingen", "andet", "ande", "arna", "orna", "erna", "aren", "arens", "ades",
        "ning", "ade", "ing", "ast", "are", "ens", "ets", "ar", "or", "er", "en", "et", "at", "ad", "as", "es", "na", "a", "e", "n", "s",
    ];

    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal) { "as", "es", "ad", "at", "na", "n", "s" };

    /// <summary>Small letters without marks: «køkken» → <c>kokken</c>. Unpaired surrogates and NUL become spaces.</summary>
    /// <param name="text">Anything.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var sign in Whole(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark) continue;
            switch (char.ToLowerInvariant(sign))
            {
                case 'æ': folded.Append('a'); break;
                case 'ø': folded.Append('o'); break;
                case 'ß': folded.Append("ss"); break;
                case var small: folded.Append(small); break;
            }
        }
        return folded.ToString();
    }

    /// <summary>The words of a text, folded, in order; words that carry nothing («och», «på») are left out.</summary>
    /// <param name="text">Anything.</param>
    public static IReadOnlyList<string> Split(string text)
    {
        var folded = Fold(text);
        var words = new List<string>();
        for (int at = 0, start = -1; at <= folded.Length; at++)
        {
            var inside = at < folded.Length && (char.IsLetterOrDigit(folded[at]) || IsInner(folded, at));
            if (inside && start < 0) start = at;
            if (inside || start < 0) continue;
            var word = folded[start..at];
            if (!Empty.Contains(word)) words.Add(word);
            start = -1;
        }
        return words;
    }

    /// <summary>A folded word without its ending: <c>sorterar</c>, <c>sortering</c> and <c>sortera</c> → <c>sorter</c>. Digits and short words stay.</summary>
    /// <param name="word">As <see cref="Split"/> gives it.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < 4 || !char.IsLetter(word[^1])) return word;
        foreach (var ending in Endings)
            if (word.Length >= ending.Length + (Weak.Contains(ending) ? 4 : 3) && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    /// <summary>The words of a text, stemmed.</summary>
    /// <param name="text">Anything.</param>
    public static string[] Stems(string text) => [.. Split(text).Select(Stem)];

    /// <summary>C# and C++ keep their sign, and so does a number's point.</summary>
    private static bool IsInner(string text, int at) =>
        at > 0 && (text[at] is '#' or '+' ? char.IsLetter(text[at - 1]) || text[at - 1] == '+'
            : text[at] == '.' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]));

    private static string Whole(string text)
    {
        var broken = -1;
        for (var at = 0; at < text.Length && broken < 0; at++)
        {
            if (text[at] == '\0' || char.IsLowSurrogate(text[at])) broken = at;
            else if (char.IsHighSurrogate(text[at]))
            {
                if (at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
                else broken = at;
            }
        }
        if (broken < 0) return text;
        var whole = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) whole.Append(text[at]).Append(text[++at]);
            else whole.Append(char.IsSurrogate(text[at]) || text[at] == '\0' ? ' ' : text[at]);
        }
        return whole.ToString();
    }
}
