using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Classify;

/// <summary>
/// Free text to concepts, by what is written alone: the concept's names, what is said of it, and what it lies among, which meets other words for the same work.
/// </summary>
/// <remarks>
/// Immutable and safe for several threads; the same text gives the same ranking. One set of weights for every type, chosen on half of the queries of
/// <c>ClassifierBarTests</c>.
/// </remarks>
public sealed class Classifier
{
    private const int LongestText = 4000;
    private const float Said = 0.6f;
    private const float Among = 1.1f;
    private readonly List<KnownConcept> concepts;
    private readonly NameIndex names;
    private readonly SparseVectors said;
    private readonly Surroundings surroundings;

    /// <summary>Reads the concepts in; some seconds for a national taxonomy.</summary>
    /// <param name="known">All concepts of the taxonomy: groups, skills and keywords help to find the others.</param>
    /// <param name="type">The type that is looked for: <c>occupation</c>, <c>skill</c>.</param>
    public Classifier(IEnumerable<KnownConcept> known, string type)
    {
        ArgumentNullException.ThrowIfNull(known);
        var byId = known.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        concepts = [.. byId.Values.Where(c => c.Type == type).OrderBy(c => c.Id, StringComparer.Ordinal)];
        var keywords = byId.Values.Where(c => c.Type == "keyword").OrderBy(c => c.Id, StringComparer.Ordinal)
            .SelectMany(k => k.Broader.Select(b => (Of: b, Words: Names(k)))).ToLookup(k => k.Of, k => k.Words, StringComparer.Ordinal);
        names = new(concepts.ConvertAll(c => Names(c).Concat(keywords[c.Id].SelectMany(w => w))));
        said = new(concepts.ConvertAll(c => (IReadOnlyList<string>)Parts.Runs(Around(c, byId), 4, 5)));
        surroundings = new(concepts, byId, names.Compounds);
    }

    /// <summary>What the text may mean, best first; nothing where nothing is shared.</summary>
    /// <param name="text">What somebody wrote; the first 4,000 signs are read.</param>
    /// <param name="top">At most so many, from 1.</param>
    public IReadOnlyList<RankedConcept> Rank(string text, int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var read = text.Length > LongestText ? text[..LongestText] : text;
        var sums = new float[concepts.Count];
        names.AddBest(read, sums);
        said.AddProducts(said.Vector(Parts.Runs([read], 4, 5)), Said, sums);
        surroundings.AddBest(read, Among, sums);
        var most = NameIndex.Most + Said + Among;
        return [.. Enumerable.Range(0, sums.Length).Where(c => sums[c] > 0)
            .OrderByDescending(c => sums[c]).ThenBy(c => concepts[c].Id, StringComparer.Ordinal).Take(top)
            .Select(c => new RankedConcept(concepts[c].Id, concepts[c].Label, Math.Round(sums[c] / most, 4)))];
    }

    private static IEnumerable<string> Names(KnownConcept concept) => concept.Alternatives.Prepend(concept.Label);

    /// <summary>Everything that is said about it: its own names and words, its groups' and its skills'.</summary>
    private static IEnumerable<string> Around(KnownConcept concept, Dictionary<string, KnownConcept> byId)
    {
        var near = concept.Broader.Concat(concept.Skills).Where(byId.ContainsKey).Select(b => byId[b]);
        return Names(concept).Append(concept.Definition ?? "").Concat(near.SelectMany(n => new[] { n.Label, n.Definition ?? "" }));
    }
}
