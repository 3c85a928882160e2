using Matching.Engine.Rules;

namespace Matching.Domain;

/// <summary>
/// The published weight set, leaning on what matters most this time: the chosen factors count three times, the wish once and a half,
/// all scaled to 100 points again. The wish stays the heaviest whatever is chosen; stops and conditions are the same.
/// </summary>
internal static class FocusWeights
{
    private static readonly Dictionary<string, string[]> Factors = new(StringComparer.Ordinal)
    {
        ["wish"] = ["wish"],
        ["near"] = ["travel"],
        ["calm"] =
        [
            "tolerance.noise", "tolerance.crowd", "tolerance.light", "tolerance.pace", "tolerance.customers", "tolerance.conflict", "tolerance.concentration",
        ],
        ["hours"] = ["hours", "hours.growth", "days", "times"],
        ["language"] = ["language", "tolerance.oral-instructions"],
    };

    public static Weights For(IReadOnlyList<string> focus)
    {
        var standard = StandardWeights.Instance;
        if (focus.Count == 0) return standard;
        var leaning = focus.SelectMany(f => Factors[f]).ToHashSet(StringComparer.Ordinal);
        // Counted in halves, so that one and a half is a whole number.
        var shares = standard.Points.ToDictionary(p => p.Key, p => p.Value * (!leaning.Contains(p.Key) ? 2 : p.Key == "wish" ? 3 : 6),
            StringComparer.Ordinal);
        return Weights.FromShares(
            $"{standard.Version}+{string.Join('+', focus)}", standard.Owner, "The published set, leaning on what the coach said matters most this time.",
                shares);
    }
}
