namespace Taxonomy.Text.Classify;

/// <summary>Takes compounds apart where both parts are words of the taxonomy: «köksbiträde» holds «kök» and «biträde», with or without a binding s.</summary>
internal sealed class Compounds
{
    private const int ShortestPart = 3;
    private readonly HashSet<string> known;

    public Compounds(IEnumerable<string> texts) => known = texts.SelectMany(Words.Split).Where(w => w.Length >= ShortestPart)
        .SelectMany(w => new[] { w, Words.Stem(w) }).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stems of a text, with those of the parts of its compounds.</summary>
    public List<string> Stems(string text)
    {
        var stems = new List<string>();
        foreach (var word in Words.Split(text))
        {
            stems.Add(Words.Stem(word));
            if (Split(word) is not { } parts) continue;
            stems.Add(Words.Stem(parts.First));
            stems.Add(Words.Stem(parts.Last));
        }
        return stems;
    }

    /// <summary>The two parts of a compound, or the word itself.</summary>
    public string[] Apart(string word) => Split(word) is { } parts ? [parts.First, parts.Last] : [word];

    /// <summary>The split with the longest last part, which says what kind of thing it is.</summary>
    private (string First, string Last)? Split(string word)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestPart - 1; at++)
        {
            var (first, last) = (word[..at], word[at..]);
            if (!known.Contains(last) && !known.Contains(Words.Stem(last))) continue;
            if (known.Contains(first) || known.Contains(Words.Stem(first))) return (first, last);
            if (first[^1] is 's' or 'o' or 'e' or 'u' && first.Length > ShortestPart && known.Contains(first[..^1])) return (first[..^1], last);
        }
        return null;
    }
}
