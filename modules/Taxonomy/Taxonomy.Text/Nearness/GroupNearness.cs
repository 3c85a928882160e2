namespace Taxonomy.Text.Nearness;

/// <summary>How near two groups of occupations are: every pair once, there are only some hundreds.</summary>
internal sealed class GroupNearness
{
    // Shared steps on the way down the hierarchy, of four.
    private static readonly float[] Steps = [0, 0.1f, 0.3f, 0.8f, 1];

    // What it counts when only one of two groups names the other.
    private const float OneWay = 0.75f;

    public GroupNearness(OccupationIndex index, NearnessWeights weights)
    {
        var count = index.Groups.Count;
        Sums = Square(count);
        Skills = Square(count);
        Add(Skills, [.. index.Groups.Select(g => g.Skills)], 1, root: false);
        Add(Sums, [.. index.Groups.Select(g => Parts.Runs(g.SkillLabels, 4, 4))], weights.SkillWords, root: true);
        Add(Sums, [.. index.Groups.Select(g => Parts.Stems(g.Says))], weights.Definitions, root: true);
        Add(Sums, [.. index.Groups.Select(g => Parts.Stems(g.RelatedSay))], weights.Related, root: false);
        AddReferences(index, weights.References);
        for (var one = 0; one < count; one++)
            for (var other = 0; other < count; other++) Sums[one][other] += weights.Hierarchy * Steps[index.SharedSteps(one, other)];
    }

    /// <summary>Everything but the labels of their members, weighed.</summary>
    public float[][] Sums { get; }

    /// <summary>Skills tied to both, 0–1.</summary>
    public float[][] Skills { get; }

    /// <summary>A group's definition names others by their codes in brackets; that both name each other says a little more.</summary>
    private void AddReferences(OccupationIndex index, float weight)
    {
        if (weight == 0) return;
        var byCode = index.Groups.Index().Where(g => g.Item.Code is not null).DistinctBy(g => g.Item.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Item.Code!, g => g.Index, StringComparer.Ordinal);
        var named = index.Groups.Select(g => g.Says.SelectMany(InBrackets).Where(byCode.ContainsKey).Select(c => byCode[c]).ToHashSet()).ToList();
        for (var one = 0; one < named.Count; one++)
        {
            foreach (var other in named[one].Where(o => o != one))
            {
                // Where both name each other, each comes by here once.
                var share = weight * (named[other].Contains(one) ? 0.5f : OneWay);
                Sums[one][other] += share;
                Sums[other][one] += share;
            }
        }
    }

    private static IEnumerable<string> InBrackets(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
            if (text.IndexOf(')', open) is var close and > 0) yield return text[(open + 1)..close].Trim();
    }

    private static float[][] Square(int count) => [.. Enumerable.Range(0, count).Select(_ => new float[count])];

    /// <param name="to">Where the products are added.</param>
    /// <param name="texts">The parts of each group's text.</param>
    /// <param name="weight">How much they count.</param>
    /// <param name="root">Their square root counts: long texts share little even when they mean the same.</param>
    private static void Add(float[][] to, IReadOnlyList<IReadOnlyList<string>> texts, float weight, bool root)
    {
        if (weight == 0) return;
        var vectors = new SparseVectors(texts);
        for (var row = 0; row < to.Length; row++)
        {
            var products = vectors.Products(row);
            for (var other = 0; other < products.Length; other++) to[row][other] += weight * (root ? MathF.Sqrt(products[other]) : products[other]);
        }
    }
}
