using Taxonomy.Text.Classify;

namespace Taxonomy.Text.Nearness;

/// <summary>
/// Which groups the words of an occupation remind of: what those say, their skills, their members and related groups of other classifications. Two
/// occupations that remind of the same groups are alike though their labels share nothing.
/// </summary>
internal sealed class Reminders
{
    // Of the groups it reminds of most.
    private const int Kept = 40;
    private readonly (int Group, float Share)[][] rows;
    private readonly int groups;

    public Reminders(OccupationIndex index)
    {
        var compounds = new Compounds(index.Occupations.SelectMany(o => o.Texts));
        var members = index.Occupations.Where(o => o.Group >= 0 && o.Scope is null).ToLookup(o => o.Group, o => o.Texts);
        var texts = index.Groups.Select((g, at) => g.Knows.Concat(g.RelatedSay).Concat(members[at].SelectMany(t => t)).ToList()).ToList();
        var letters = new SparseVectors(texts.ConvertAll(t => (IReadOnlyList<string>)Parts.Runs(t, 4, 5)));
        var stems = new SparseVectors(texts.ConvertAll(t => (IReadOnlyList<string>)[.. t.SelectMany(compounds.Stems)]));
        groups = index.Groups.Count;
        rows = [.. index.Occupations.Select(o => Row(o.Texts))];

        (int Group, float Share)[] Row(string[] called)
        {
            var shares = new float[groups];
            letters.AddProducts(letters.Vector(Parts.Runs(called, 4, 5)), 1, shares);
            stems.AddProducts(stems.Vector([.. called.SelectMany(compounds.Stems)]), 1, shares);
            var most = shares.Index().Where(s => s.Item > 0).OrderByDescending(s => s.Item).ThenBy(s => s.Index).Take(Kept).ToArray();
            var length = MathF.Sqrt(most.Sum(s => s.Item * s.Item));
            return Array.ConvertAll(most, s => (s.Index, s.Item / length));
        }
    }

    /// <summary>How much each occupation shares with one of them, 0–1.</summary>
    public float[] Products(int row)
    {
        var own = new float[groups];
        foreach (var (group, share) in rows[row]) own[group] = share;
        return Array.ConvertAll(rows, other =>
        {
            var sum = 0f;
            foreach (var (group, share) in other) sum += share * own[group];
            return sum;
        });
    }
}
