using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Classify;

/// <summary>
/// Free text to concepts, by what is written alone: runs of letters meet inflection and misspelling, stems and parts of compounds meet other word orders,
/// and what a concept's group says meets other words for the same work.
/// </summary>
/// <remarks>Immutable and safe for several threads; the same text gives the same ranking.</remarks>
public sealed class Classifier
{
    private const int LongestText = 4000;

    // Concepts that lie under groups, and those that groups are tied to (skills): of the latter long runs and stems only add noise.
    private static readonly Weighing Under = new(3, 5, 0.5f, 1.2f, 0.5f, 1);
    private static readonly Weighing Tied = new(2, 4, 0, 0, 0, 1);
    private readonly Weighing weighing;
    private readonly List<KnownConcept> concepts;
    private readonly List<int> ownerOfName = [];
    private readonly Compounds compounds;
    private readonly SparseVectors letters;
    private readonly SparseVectors stems;
    private readonly SparseVectors context;
    private readonly SparseVectors said;
    private readonly SparseVectors groups;
    private readonly int[][] groupsOf;

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
        var allGroups = byId.Values.Where(c => c.Type == "group").OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var tied = allGroups.SelectMany(g => g.Skills.Select(s => (Skill: s, Group: g))).ToLookup(t => t.Skill, t => t.Group, StringComparer.Ordinal);
        weighing = concepts.Any(c => tied.Contains(c.Id)) ? Tied : Under;
        compounds = new(names);
        letters = new(names.ConvertAll(n => (IReadOnlyList<string>)Parts.Runs([n], weighing.Shortest, weighing.Longest)));
        stems = new(names.ConvertAll(n => (IReadOnlyList<string>)compounds.Stems(n)));
        context = new(concepts.ConvertAll(c => (IReadOnlyList<string>)Parts.Runs(Around(c, byId), 4, 5)));
        said = new(concepts.ConvertAll(c => (IReadOnlyList<string>)Parts.Runs(Names(c).Concat(GroupsOf(c, byId).SelectMany(Says)), 4, 5)));
        // Beside what a group says, what else belongs to it: an occupation is found by its skills, a skill by its occupations.
        var members = byId.Values.Where(c => c.Type == "occupation").OrderBy(c => c.Id, StringComparer.Ordinal)
            .SelectMany(o => GroupsOf(o, byId).Select(g => (g.Id, o.Label))).ToLookup(m => m.Id, m => m.Label, StringComparer.Ordinal);
        groups = new(allGroups.ConvertAll(g => (IReadOnlyList<string>)Parts.Runs(
            Says(g).Concat(weighing == Tied ? members[g.Id] : g.Skills.Where(byId.ContainsKey).Select(s => byId[s].Label)), 4, 5)));
        var numbers = allGroups.Select((g, at) => (g.Id, at)).ToDictionary(g => g.Id, g => g.at, StringComparer.Ordinal);
        groupsOf = [.. concepts.Select(c => GroupsOf(c, byId).Concat(tied[c.Id]).Select(g => numbers[g.Id]).Distinct().ToArray())];
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
        letters.AddProducts(letters.Vector(Parts.Runs([read], weighing.Shortest, weighing.Longest)), 1, byName);
        stems.AddProducts(stems.Vector(compounds.Stems(read)), weighing.Stems, byName);
        for (var name = 0; name < byName.Length; name++) sums[ownerOfName[name]] = Math.Max(sums[ownerOfName[name]], byName[name]);
        context.AddProducts(context.Vector(Parts.Runs([read], 4, 5)), weighing.Context, sums);
        said.AddProducts(said.Vector(Parts.Runs([read], 4, 5)), weighing.Said, sums);
        var byGroup = new float[groups.Count];
        groups.AddProducts(groups.Vector(Parts.Runs([read], 4, 5)), weighing.Groups, byGroup);
        for (var concept = 0; concept < sums.Length; concept++) sums[concept] += groupsOf[concept].Select(g => byGroup[g]).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(0, sums.Length).Where(c => sums[c] > 0).OrderByDescending(c => sums[c]).ThenBy(c => concepts[c].Id, StringComparer.Ordinal).Take(top)
            .Select(c => new RankedConcept(concepts[c].Id, concepts[c].Label, Math.Round(sums[c] / weighing.Most, 4)))];
    }

    /// <summary>«Lagerarbetare/Terminalarbetare» are two names.</summary>
    private static IEnumerable<string> Variants(string name) => name.Contains('/', StringComparison.Ordinal) ? name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(name) : [name];

    private static IEnumerable<string> Names(KnownConcept concept) => concept.Alternatives.Prepend(concept.Label);

    private static IEnumerable<string> Says(KnownConcept group) => [group.Label, group.Definition ?? ""];

    private static IEnumerable<KnownConcept> GroupsOf(KnownConcept concept, Dictionary<string, KnownConcept> byId) =>
        concept.Broader.Where(byId.ContainsKey).Select(b => byId[b]).Where(b => b.Type == "group");

    /// <summary>Everything that is said about it: its own names and words, its groups' and its skills'.</summary>
    private static IEnumerable<string> Around(KnownConcept concept, Dictionary<string, KnownConcept> byId)
    {
        foreach (var text in Names(concept).Append(concept.Definition ?? "")) yield return text;
        foreach (var near in concept.Broader.Concat(concept.Skills).Where(byId.ContainsKey).Select(b => byId[b]))
        {
            yield return near.Label;
            yield return near.Definition ?? "";
        }
    }

    /// <summary>What counts how much; letters, in runs of so many, count one.</summary>
    private sealed record Weighing(int Shortest, int Longest, float Stems, float Context, float Said, float Groups)
    {
        public float Most => 1 + Stems + Context + Said + Groups;
    }
}
