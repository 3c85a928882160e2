using System.Collections.Concurrent;

namespace Taxonomy.Text.Nearness;

/// <summary>How well one skill stands in for another: called alike, and wanted by the same groups.</summary>
internal sealed class SkillNearness
{
    private const int Kept = 100;
    private const float Least = 0.35f;
    private const float LabelWeight = 0.6f;
    private const int Most = 800;
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<string> ids;
    private readonly SparseVectors labels;
    private readonly SparseVectors ties;
    private readonly ConcurrentDictionary<string, Dictionary<string, short>> rows = new(StringComparer.Ordinal);

    public SkillNearness(IReadOnlyDictionary<string, KnownConcept> concepts)
    {
        var skills = concepts.Values.Where(c => c.Type == "skill").OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        ids = skills.ConvertAll(s => s.Id);
        for (var at = 0; at < ids.Count; at++) byId[ids[at]] = at;
        var tiedTo = concepts.Values.SelectMany(c => c.Skills.Select(s => (Skill: s, c.Id))).ToLookup(t => t.Skill, t => t.Id, StringComparer.Ordinal);
        labels = new(skills.ConvertAll(s => Parts.Runs(s.Alternatives.Prepend(s.Label), 2, 4)));
        ties = new(skills.ConvertAll(s => (IReadOnlyList<string>)[.. tiedTo[s.Id].Order(StringComparer.Ordinal)]));
    }

    /// <summary>Per mille; an unknown id is near to nothing.</summary>
    public int Of(string held, string wanted)
    {
        if (string.Equals(held, wanted, StringComparison.Ordinal)) return 1000;
        if (rows.TryGetValue(held, out var row)) return row.GetValueOrDefault(wanted);
        return byId.TryGetValue(held, out var one) ? rows.GetOrAdd(held, _ => Row(one)).GetValueOrDefault(wanted) : 0;
    }

    private Dictionary<string, short> Row(int held)
    {
        var (called, tied) = (labels.Products(held), ties.Products(held));
        var sums = called.Select((c, at) => (At: at, Sum: (LabelWeight * c) + ((1 - LabelWeight) * tied[at]))).Where(s => s.At != held && s.Sum >= Least);
        return sums.OrderByDescending(s => s.Sum).ThenBy(s => ids[s.At], StringComparer.Ordinal).Take(Kept)
            .ToDictionary(s => ids[s.At], s => (short)Math.Min(Most, Math.Round(1000 * (s.Sum - Least) / (1 - Least))), StringComparer.Ordinal);
    }
}
