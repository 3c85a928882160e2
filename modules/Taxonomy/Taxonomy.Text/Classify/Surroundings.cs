using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Classify;

/// <summary>
/// Finds concepts by what they lie among: a text is held against everything that groups say, with the names of all that belongs to them, and who belongs to the
/// group that stands out is meant more likely. So «konditor» finds «bagare», which shares no letter with it.
/// </summary>
internal sealed class Surroundings
{
    // No more of the likest are compared: the long tail says nothing.
    private const int Kept = 40;
    private readonly Compounds compounds;
    private readonly SparseVectors letters;
    private readonly SparseVectors stems;
    private readonly int[][] around;

    public Surroundings(IReadOnlyList<KnownConcept> concepts, IReadOnlyDictionary<string, KnownConcept> byId, Compounds compounds)
    {
        this.compounds = compounds;
        var all = byId.Values.OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var under = all.SelectMany(c => c.Broader.Select(b => (Of: b, Concept: c))).ToLookup(u => u.Of, u => u.Concept, StringComparer.Ordinal);
        var saying = all.FindAll(c => c.Type != "keyword" && (c.Skills.Count > 0 || c.Definition is not null || under.Contains(c.Id)));
        var numbers = saying.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        var tied = saying.SelectMany(s => s.Skills.Select(k => (Skill: k, s.Id))).ToLookup(t => t.Skill, t => t.Id, StringComparer.Ordinal);
        around = [.. concepts.Select(c => c.Broader.Concat(tied[c.Id]).Append(c.Id).Where(numbers.ContainsKey).Select(b => numbers[b]).Distinct().ToArray())];
        var texts = saying.ConvertAll(s => Says(s, under[s.Id], byId).ToList());
        letters = new(texts.ConvertAll(t => (IReadOnlyList<string>)Parts.Runs(t, 4, 5)));
        stems = new(texts.ConvertAll(t => (IReadOnlyList<string>)[.. t.SelectMany(compounds.Stems)]));
    }

    /// <summary>Adds to each concept how far the best of what it belongs to stands out, 0–1.</summary>
    public void AddBest(string text, float times, float[] to)
    {
        var alike = new float[letters.Count];
        letters.AddProducts(letters.Vector(Parts.Runs([text], 4, 5)), 1, alike);
        stems.AddProducts(stems.Vector(compounds.Stems(text)), 1, alike);
        var least = alike.OrderDescending().Skip(Kept).FirstOrDefault();
        var length = Math.Sqrt(alike.Where(a => a > least).Sum(a => (double)a * a));
        if (length == 0) return;
        for (var concept = 0; concept < to.Length; concept++)
        {
            var best = around[concept].Select(a => alike[a]).DefaultIfEmpty().Max();
            if (best > least) to[concept] += times * (float)(best / length);
        }
    }

    private static IEnumerable<string> Says(KnownConcept concept, IEnumerable<KnownConcept> under, IReadOnlyDictionary<string, KnownConcept> byId)
    {
        var related = concept.Broader.Where(byId.ContainsKey).Select(b => byId[b]).Where(b => b.Type != "group");
        var named = concept.Skills.Where(byId.ContainsKey).Select(s => byId[s]).Concat(under);
        return related.Prepend(concept).SelectMany(c => new[] { c.Label, c.Definition ?? "" }).Concat(named.SelectMany(n => n.Alternatives.Prepend(n.Label)));
    }
}
