using System.Collections.Concurrent;

namespace Taxonomy.Text.Nearness;

/// <summary>How well one occupation stands in for another, from hierarchy, labels, skill ties, definitions and keywords of any taxonomy.</summary>
internal sealed class OccupationNearness
{
    private const int Kept = 400;
    private const int Covered = 900;
    private const int Most = 990;

    // Letters of the shortest ending that counts.
    private const int Ending = 4;

    // A sum at which two occupations are as good as the same.
    private const float FullAt = 4.5f;
    private readonly NearnessWeights weights;
    private readonly OccupationIndex index;
    private readonly SparseVectors labels;
    private readonly SparseVectors words;
    private readonly Reminders? reminders;
    private readonly GroupNearness groups;
    private readonly float[][] inGroups;
    private readonly float[][] namesakes;
    private readonly float[] preference;
    private readonly string[] firstWords;
    private readonly ConcurrentDictionary<int, Dictionary<int, short>> rows = new();

    public OccupationNearness(OccupationIndex index, NearnessWeights weights)
    {
        (this.index, this.weights) = (index, weights);
        labels = new([.. index.Occupations.Select(o => Parts.Runs(o.Texts, 2, 4))]);
        words = new([.. index.Occupations.Select(o => Parts.Stems(o.Texts))]);
        reminders = weights.Reminders == 0 ? null : new(index);
        groups = new(index, weights);
        var knows = new SparseVectors([.. index.Groups.Select(g => Parts.Runs(g.Knows, 4, 5))]);
        inGroups = [.. index.Occupations.Select(o => Shares(knows, Parts.Runs(o.Texts, 4, 5)))];
        namesakes = weights.Namesakes == 0 ? [] : Namesakes();
        var names = new SparseVectors([.. index.Groups.Select(g => Parts.Runs([g.Label], 3, 5))]);
        preference = [.. index.Occupations.Select(o => Preference(o, names))];
        firstWords = [.. index.Occupations.Select(o => Taxonomy.Text.Words.Split(o.Texts[0]).FirstOrDefault(w => w.Length >= Ending, ""))];
    }

    /// <summary>Per mille; 0 for what is not among the nearest.</summary>
    public int Of(int held, int wanted) => held == wanted ? 1000 : rows.GetOrAdd(held, Row).GetValueOrDefault(wanted);

    private Dictionary<int, short> Row(int held)
    {
        var own = index.Occupations[held];
        var (alike, said) = (labels.Products(held), words.Products(held));
        var reminded = reminders?.Products(held);
        var sums = new float[alike.Length];
        for (var other = 0; other < sums.Length; other++)
        {
            var that = index.Occupations[other];
            sums[other] = (weights.Labels * alike[other]) + (weights.Words * said[other]) + (weights.Reminders * (reminded?[other] ?? 0));
            if (own.Group < 0 || that.Group < 0) continue;
            sums[other] += groups.Sums[own.Group][that.Group] + (weights.LabelsAndSkills * alike[other] * groups.Skills[own.Group][that.Group])
                + (weights.LabelInGroup * (inGroups[held][that.Group] + inGroups[other][own.Group])) + preference[other];
            if (own.Group != that.Group) sums[other] -= weights.Endings * SharedEnding(firstWords[held], firstWords[other]);
            if (namesakes.Length > 0) sums[other] += weights.Namesakes * (namesakes[held][that.Group] + namesakes[other][own.Group]);
        }
        var row = new Dictionary<int, short>();
        var nearest = Enumerable.Range(0, sums.Length).Where(o => o != held && sums[o] > 0).OrderByDescending(o => sums[o]).ThenBy(o => index.Occupations[o].Id, StringComparer.Ordinal).Take(Kept);
        foreach (var other in nearest) row[other] = (short)Math.Min(Most, Math.Round(1000 * sums[other] / FullAt));
        for (var other = 0; other < sums.Length; other++)
            if (index.Covers(own, index.Occupations[other]) || index.Covers(index.Occupations[other], own)) row[other] = Math.Max(row.GetValueOrDefault(other), (short)Covered);
        return row;
    }

    /// <summary>What speaks for one whoever asks: called like its group, short of name, among few.</summary>
    private float Preference(OccupationIndex.Occupation occupation, SparseVectors names)
    {
        if (occupation.Group < 0) return 0;
        var label = occupation.Texts[0];
        var plain = Shares(names, Parts.Runs([label], 3, 5))[occupation.Group];
        var length = Math.Min(1, (label.Length / 80f) + (Taxonomy.Text.Words.Split(label.Split('/')[0]).Count / 6f));
        var crowd = Math.Log(index.Groups[occupation.Group].Members) / 4;
        return (weights.Plainness * plain) - (weights.Shortness * length) - (weights.SmallGroup * (float)crowd);
    }

    /// <summary>The share of the shorter word that ends both, 0–1; a few letters are no ending.</summary>
    private static float SharedEnding(string one, string other)
    {
        var (shorter, shared) = (Math.Min(one.Length, other.Length), 0);
        while (shared < shorter && one[^(shared + 1)] == other[^(shared + 1)]) shared++;
        return shared < Ending ? 0 : (float)shared / shorter;
    }

    /// <summary>For each occupation the best namesake in each group.</summary>
    private float[][] Namesakes()
    {
        var best = new float[index.Occupations.Count][];
        for (var one = 0; one < best.Length; one++)
        {
            best[one] = new float[index.Groups.Count];
            var alike = labels.Products(one);
            for (var other = 0; other < alike.Length; other++)
                if (other != one && index.Occupations[other].Group is var group and >= 0 && alike[other] > best[one][group]) best[one][group] = alike[other];
        }
        return best;
    }

    private static float[] Shares(SparseVectors with, List<string> parts)
    {
        var shares = new float[with.Count];
        with.AddProducts(with.Vector(parts), 1, shares);
        return shares;
    }
}
