namespace Taxonomy.Text.Nearness;

/// <summary>
/// Occupations and their groups in a row each, whatever the taxonomy calls them. A group can be wished for like an occupation, and a code stands for
/// what has it.
/// </summary>
internal sealed class OccupationIndex
{
    /// <summary>More occupations without a group than this are compared by their words alone.</summary>
    private const int MostAlone = 1000;

    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<Occupation> occupations = [];
    private readonly List<Group> groups = [];

    public OccupationIndex(IReadOnlyDictionary<string, KnownConcept> concepts)
    {
        var allGroups = concepts.Values.Where(c => c.Type == "group").ToList();
        var above = allGroups.SelectMany(g => g.Broader).Where(b => concepts.TryGetValue(b, out var c) && c.Type == "group").ToHashSet(StringComparer.Ordinal);
        var leaves = allGroups.Where(g => !above.Contains(g.Id)).OrderBy(g => g.Id, StringComparer.Ordinal).ToList();
        var leafNumbers = leaves.Select((g, at) => (g.Id, at)).ToDictionary(g => g.Id, g => g.at, StringComparer.Ordinal);
        var leafByCode = leaves.Where(g => g.Code is not null).DistinctBy(g => g.Code, StringComparer.Ordinal).ToDictionary(g => g.Code!, g => leafNumbers[g.Id], StringComparer.Ordinal);
        var drafts = leaves.ConvertAll(g => new Draft(g, Above(g, concepts)));
        var keywords = concepts.Values.Where(c => c.Type == "keyword").SelectMany(k => k.Broader.Select(b => (Of: b, Words: k.Alternatives.Prepend(k.Label)))).ToLookup(k => k.Of, k => k.Words, StringComparer.Ordinal);

        var alone = 0;
        foreach (var concept in concepts.Values.Where(c => c.Type is "occupation" or "group").OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var home = concept.Type == "group" ? leafNumbers.GetValueOrDefault(concept.Id, -1)
                : concept.Broader.Where(leafNumbers.ContainsKey).Select(b => leafNumbers[b]).DefaultIfEmpty(concept.Code is { } code ? leafByCode.GetValueOrDefault(code, -1) : -1).First();
            if (home < 0 && concept.Type == "occupation" && alone++ < MostAlone)
            {
                home = drafts.Count;
                drafts.Add(new(concept, Above(concept, concepts)));
            }
            string[] texts = [concept.Label, .. concept.Alternatives, .. keywords[concept.Id].SelectMany(w => w)];
            // A whole group, or the code of one: stands for everything under it.
            var scope = concept.Code is { } own && (concept.Type == "group" || concept.Id == own) ? own : null;
            byId[concept.Id] = occupations.Count;
            occupations.Add(new(concept.Id, texts, home, scope, home >= 0 ? drafts[home].Concept.Code ?? concept.Code : concept.Code, Above(concept, concepts)));
            if (concept.Type == "occupation" && home >= 0) drafts[home].Take(concept);
        }
        foreach (var coded in allGroups.Where(g => g.Code is not null)) byId.TryAdd(coded.Code!, byId[coded.Id]);
        groups.AddRange(drafts.Select(d => d.Finish(concepts)));
    }

    public IReadOnlyList<Occupation> Occupations => occupations;

    public IReadOnlyList<Group> Groups => groups;

    public int? Find(string id) => byId.TryGetValue(id, out var at) ? at : null;

    /// <summary>True when the one is a group, or its code, and the other lies under it.</summary>
    public bool Covers(Occupation broader, Occupation other) =>
        broader.Id != other.Id && (other.Above.Contains(broader.Id) || (broader.Scope is { } scope && other.Code is { } code && code.StartsWith(scope, StringComparison.Ordinal)));

    /// <summary>Steps down the hierarchy that two groups share, 0–4; 4 is the same group.</summary>
    public int SharedSteps(int one, int other)
    {
        if (one == other) return 4;
        var (a, b) = (groups[one], groups[other]);
        if (a.Code is { } code && b.Code is { } that)
        {
            var alike = 0;
            while (alike < code.Length && alike < that.Length && code[alike] == that[alike]) alike++;
            return Math.Min(3, alike);
        }
        return Math.Min(3, a.Above.Count(b.Above.Contains));
    }

    private static HashSet<string> Above(KnownConcept concept, IReadOnlyDictionary<string, KnownConcept> concepts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<KnownConcept>([concept]);
        while (open.TryPop(out var next))
            foreach (var id in next.Broader)
                if (concepts.TryGetValue(id, out var broader) && broader.Type == "group" && found.Add(id)) open.Push(broader);
        found.Remove(concept.Id);
        return found;
    }

    /// <summary>One that can be wished for or offered.</summary>
    internal sealed record Occupation(string Id, string[] Texts, int Group, string? Scope, string? Code, HashSet<string> Above);

    /// <summary>A group with what it says and knows.</summary>
    internal sealed record Group(string Label, string? Code, HashSet<string> Above, int Members, string[] Skills, string[] SkillLabels, string[] Says, string[] RelatedSay, string[] Knows);

    private sealed class Draft(KnownConcept concept, HashSet<string> above)
    {
        private readonly SortedSet<string> skills = new(concept.Skills, StringComparer.Ordinal);
        private int members;

        public KnownConcept Concept => concept;

        public void Take(KnownConcept member)
        {
            members++;
            skills.UnionWith(member.Skills);
        }

        public Group Finish(IReadOnlyDictionary<string, KnownConcept> concepts)
        {
            string[] says = [concept.Label, concept.Definition ?? ""];
            var related = concept.Broader.Where(concepts.ContainsKey).Select(b => concepts[b]).Where(c => c.Type is not ("group" or "occupation"))
                .SelectMany(c => new[] { c.Label, c.Definition ?? "" }).ToArray();
            string[] called = [.. skills.Where(concepts.ContainsKey).Select(s => concepts[s].Label)];
            return new(concept.Label, concept.Code, above, Math.Max(1, members), [.. skills], called, says, related, [.. says, .. called]);
        }
    }
}
