namespace Employers.Domain;

/// <summary>How alike two names are: the share of pairs of neighbouring letters that they have in common (Dice), 0–1.</summary>
internal static class Likeness
{
    /// <summary>Less than this is another name.</summary>
    public const double Least = 0.6;

    public static double Of(string one, string other)
    {
        if (one == other) return 1;
        var (a, b) = (Pairs(one), Pairs(other));
        var total = a.Count + b.Count;
        if (total == 0) return 0;
        var shared = 0;
        foreach (var pair in a)
            if (b.Remove(pair)) shared++;
        return 2.0 * shared / total;
    }

    private static List<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
