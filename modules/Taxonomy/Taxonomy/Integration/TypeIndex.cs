using System.Globalization;
using Taxonomy.Text;

namespace Taxonomy.Integration;

/// <summary>All concepts of one type that may be chosen, ready to be searched and found in free text.</summary>
internal sealed class TypeIndex
{
    private const int WordsRead = 1000;
    private const int ShortestPart = 4;
    private const int Gap = 2;
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    private readonly IReadOnlyList<IndexedConcept> byLabelSv;
    private readonly IReadOnlyList<IndexedConcept> byLabelEn;
    private readonly Dictionary<string, List<Term>> byFirstWord = new(StringComparer.Ordinal);

    public TypeIndex(IEnumerable<IndexedConcept> concepts)
    {
        byLabelSv = [.. concepts.OrderBy(c => c.LabelSv, Comparer<string>.Create(Swedish.Compare)).ThenBy(c => c.Id, StringComparer.Ordinal)];
        byLabelEn = [.. byLabelSv.OrderBy(c => c.Label(english: true), Comparer<string>.Create(Swedish.Compare)).ThenBy(c => c.Id, StringComparer.Ordinal)];
        foreach (var concept in byLabelSv)
        {
            foreach (var words in concept.Terms)
            {
                if (!byFirstWord.TryGetValue(words[0], out var terms)) byFirstWord[words[0]] = terms = [];
                terms.Add(new(concept, words));
            }
        }
    }

    /// <summary>Best first; alike ones by label.</summary>
    public IEnumerable<IndexedConcept> Search(string words, int limit, bool english)
    {
        var rows = english ? byLabelEn : byLabelSv;
        var typed = Words.Fold(words).Trim();
        if (typed.Length == 0) return rows.Take(limit);
        var parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return rows.Select(c => (Concept: c, Rank: c.Rank(typed, parts, english))).Where(c => c.Rank is not null).OrderBy(c => c.Rank).Take(limit).Select(c => c.Concept);
    }

    /// <summary>What the text speaks of, surest first: more words of a term, and words that few concepts share, count more.</summary>
    public IEnumerable<IndexedConcept> FindIn(string text, int limit)
    {
        var read = Words.Split(text).Take(WordsRead).ToArray();
        var stems = Array.ConvertAll(read, Words.Stem);
        var found = new Dictionary<IndexedConcept, double>();
        for (var at = 0; at < stems.Length; at++)
        {
            if (byFirstWord.TryGetValue(stems[at], out var terms))
                foreach (var term in terms.Where(t => Follows(stems, at, t.Words))) Add(found, term, terms.Count, 1.0);
            foreach (var part in PartsOf(read[at], stems[at]))
                if (byFirstWord.TryGetValue(part, out var within))
                    foreach (var term in within.Where(t => t.Words.Length == 1)) Add(found, term, within.Count, 0.5);
        }
        return found.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Sort).ThenBy(f => f.Key.Id, StringComparer.Ordinal).Take(limit).Select(f => f.Key);
    }

    private static void Add(Dictionary<IndexedConcept, double> found, Term term, int shared, double sure)
    {
        var weight = sure * (term.Words.Length + (1.0 / shared));
        var before = found.GetValueOrDefault(term.Concept);
        found[term.Concept] = Math.Max(before, weight) + (0.1 * Math.Min(before, weight));
    }

    /// <summary>The term's words come in order, with at most two others between: «sorterar vi skänkta kläder».</summary>
    private static bool Follows(string[] stems, int at, string[] words)
    {
        foreach (var word in words.AsSpan(1))
        {
            var next = Array.IndexOf(stems, word, at + 1, Math.Min(Gap + 1, stems.Length - at - 1));
            if (next < 0) return false;
            at = next;
        }
        return true;
    }

    /// <summary>First and last parts of a compound: «köksdisk» holds «disk», «fönsterputsning» holds «fonster».</summary>
    private static IEnumerable<string> PartsOf(string word, string stem)
    {
        for (var length = ShortestPart; length <= stem.Length - ShortestPart; length++)
        {
            yield return stem[^length..];
            yield return stem[..length];
        }
        for (var length = stem.Length - ShortestPart + 1; length < word.Length - ShortestPart + 1; length++)
            if (length >= ShortestPart && length < stem.Length) yield return stem[..length];
    }

    private readonly record struct Term(IndexedConcept Concept, string[] Words);
}
