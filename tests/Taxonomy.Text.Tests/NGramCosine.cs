using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Tests;

/// <summary>The plainest good way from text to concepts, to compare with: cosine of runs of 2–4 letters, rare ones weighing more.</summary>
internal sealed class NGramCosine
{
    private readonly List<string> ids;
    private readonly Dictionary<string, double> rarity;
    private readonly Dictionary<string, List<(int Concept, double Weight)>> byRun = new(StringComparer.Ordinal);

    public NGramCosine(IEnumerable<KnownConcept> concepts, string type)
    {
        var all = concepts.Where(c => c.Type == type).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        ids = all.ConvertAll(c => c.Id);
        var runs = all.ConvertAll(c => c.Alternatives.Prepend(c.Label).SelectMany(Runs).ToList());
        rarity = runs.SelectMany(r => r.Distinct()).CountBy(r => r).ToDictionary(r => r.Key, r => Math.Log((all.Count + 1.0) / r.Value), StringComparer.Ordinal);
        for (var at = 0; at < runs.Count; at++)
            foreach (var (run, weight) in Vector(runs[at])) (byRun.TryGetValue(run, out var list) ? list : byRun[run] = []).Add((at, weight));
    }

    /// <summary>Ids that share something with the text, best first.</summary>
    public List<string> Rank(string text)
    {
        var sums = new double[ids.Count];
        foreach (var (run, weight) in Vector(Runs(text)))
            foreach (var (concept, other) in byRun.GetValueOrDefault(run) ?? []) sums[concept] += weight * other;
        return [.. Enumerable.Range(0, sums.Length).Where(c => sums[c] > 0).OrderByDescending(c => sums[c]).ThenBy(c => c).Select(c => ids[c])];
    }

    private static IEnumerable<string> Runs(string text) => Words.Split(text).Select(w => $"_{w}_")
        .SelectMany(w => Enumerable.Range(2, 3).SelectMany(length => Enumerable.Range(0, Math.Max(0, w.Length - length + 1)).Select(at => w.Substring(at, length))));

    private List<(string Run, double Weight)> Vector(IEnumerable<string> runs)
    {
        var weighed = runs.CountBy(r => r).Where(r => rarity.ContainsKey(r.Key)).Select(r => (Run: r.Key, Weight: (1 + Math.Log(r.Value)) * rarity[r.Key])).ToList();
        var length = Math.Sqrt(weighed.Sum(w => w.Weight * w.Weight));
        return length == 0 ? [] : weighed.ConvertAll(w => (w.Run, w.Weight / length));
    }
}
