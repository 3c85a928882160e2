using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Classify;

/// <summary>
/// Free text to concepts, by what is written alone: runs of letters meet inflection and misspelling, stems and parts of compounds meet other word orders,
/// and what a concept's group says meets other words for the same work.
/// </summary>
/// <remarks>Immutable and safe for several threads; the same text gives the same ranking.</remarks>
public sealed class Classifier
{
    private const float Letters = 1f;
    private const float Stems = 0.5f;
    private const float Context = 1.2f;
    private const int LongestText = 4000;
    private readonly List<KnownConcept> concepts;
    private readonly List<int> ownerOfName = [];
    private readonly Compounds compounds;
    private readonly SparseVectors letters;
    private readonly SparseVectors stems;
    private readonly SparseVectors context;

    /// <summary>Reads the concepts in; some seconds for a national taxonomy.</summary>
    /// <param name="known">All concepts of the taxonomy: groups, skills and keywords help to find the others.</param>
    /// <param name="type">The type that is looked for: <c>occupation</c>, <c>skill</c>.</param>
    public Classifier(IEnumerable<KnownConcept> known, string type)
    {
        ArgumentNullException.ThrowIfNull(known);
        var byId = known.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        concepts = [.. byId.Values.Where(c => c.Type == type).OrderBy(c => c.Id, StringComparer.Ordinal)];
        var keywords = byId.Values.Where(c => c.Type == "keyword").SelectMany(k => k.Broader.Select(b => (Of: b, Words: k.Alternatives.Prepend(k.Label)))).ToLookup(k => k.Of, k => k.Words, StringComparer.Ordinal);
        var names = new List<string>();
        for (var at = 0; at < concepts.Count; at++)
        {
            var concept = concepts[at];
            foreach (var name in concept.Alternatives.Prepend(concept.Label).Concat(keywords[concept.Id].SelectMany(w => w)).SelectMany(Variants).Distinct(StringComparer.Ordinal))
            {
                names.Add(name);
                ownerOfName.Add(at);
            }
        }
        compounds = new(names);
        letters = new(names.ConvertAll(n => (IReadOnlyList<string>)Parts.Runs([n], 3, 5)));
        stems = new(names.ConvertAll(n => (IReadOnlyList<string>)compounds.Stems(n)));
        context = new(concepts.ConvertAll(c => (IReadOnlyList<string>)Parts.Runs(Around(c, byId), 4, 5)));
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
        var byName = new float[ownerOfName.Count];
        letters.AddProducts(letters.Vector(Parts.Runs([read], 3, 5)), Letters, byName);
        stems.AddProducts(stems.Vector(compounds.Stems(read)), Stems, byName);
        for (var name = 0; name < byName.Length; name++) sums[ownerOfName[name]] = Math.Max(sums[ownerOfName[name]], byName[name]);
        context.AddProducts(context.Vector(Parts.Runs([read], 4, 5)), Context, sums);
        return [.. Enumerable.Range(0, sums.Length).Where(c => sums[c] > 0).OrderByDescending(c => sums[c]).ThenBy(c => concepts[c].Id, StringComparer.Ordinal).Take(top)
            .Select(c => new RankedConcept(concepts[c].Id, concepts[c].Label, Math.Round(sums[c] / (Letters + Stems + Context), 4)))];
    }

    /// <summary>«Lagerarbetare/Terminalarbetare» are two names.</summary>
    private static IEnumerable<string> Variants(string name) => name.Contains('/', StringComparison.Ordinal) ? name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(name) : [name];

    /// <summary>Everything that is said about it: its own names and words, its groups' and its skills'.</summary>
    private static IEnumerable<string> Around(KnownConcept concept, Dictionary<string, KnownConcept> byId)
    {
        foreach (var text in concept.Alternatives.Prepend(concept.Label).Append(concept.Definition ?? "")) yield return text;
        foreach (var near in concept.Broader.Concat(concept.Skills).Where(byId.ContainsKey).Select(b => byId[b]))
        {
            yield return near.Label;
            yield return near.Definition ?? "";
        }
    }
}
