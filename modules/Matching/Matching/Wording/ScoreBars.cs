using Matching.Engine.Scoring;
using Microsoft.Extensions.Localization;
using Platform.Sdk.Components;

namespace Matching.Wording;

/// <summary>The many factors of a score as some ten bars whose points make the total; the wish first, then by weight.</summary>
internal static class ScoreBars
{
    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["wish"] = "wish", ["goal"] = "goal", ["skill.required"] = "skills", ["skill.merit"] = "skills", ["experience"] = "experience",
            ["language"] = "language",
        ["travel"] = "travel", ["start"] = "time", ["hours"] = "time", ["hours.growth"] = "time", ["days"] = "time", ["times"] = "time",
        ["needs"] = "support", ["supervision"] = "support", ["access"] = "support",
    };

    public static IReadOnlyList<ScoreBar> Of(Explanation explanation, Explanation? afterFix, IStringLocalizer<Texts> texts)
    {
        var after = afterFix?.Factors.GroupBy(GroupOf).ToDictionary(g => g.Key, g => g.Sum(f => f.Points));
        return
        [
            .. explanation.Factors.GroupBy(GroupOf).OrderByDescending(g => g.Key == "wish").ThenByDescending(g => g.Sum(f => f.Max))
                .Select(g => new ScoreBar(texts["Group." + g.Key], Points(g.Sum(f => f.Points)), Points(g.Sum(f => f.Max)))
                {
                    IsWish = g.Key == "wish",
                    NothingAsked = g.All(IsNotAsked),
                    // What is not asked for is no question, whether or not it could be answered.
                    Unknown = IsMissing(g) && Missing(g) * 2 >= g.Sum(f => f.Max),
                    PartlyUnknown = IsMissing(g) && Missing(g) * 2 < g.Sum(f => f.Max),
                    AfterFix = after is not null && after.TryGetValue(g.Key, out var points) && points > g.Sum(f => f.Points) ? Points(points) : null,
                }),
        ];
    }

    /// <summary>Every group there can be.</summary>
    public static IEnumerable<string> AllGroups => Groups.Values.Distinct().Append("copes").Append("terms");

    /// <summary>Neither the place nor the person asks for anything here: full points, and nothing to know.</summary>
    private static bool IsNotAsked(FactorScore factor) =>
        factor.Why.Key is "needs.none" or "supervision.none-needed" or "tolerance.no-demand" || factor.Why.Key.EndsWith(".none-asked", StringComparison.Ordinal);

    /// <summary>Whether something that is asked for is not known.</summary>
    private static bool IsMissing(IEnumerable<FactorScore> group) => group.Any(f => !IsNotAsked(f) && !f.Known);

    /// <summary>How many of the points hang on what is not known.</summary>
    private static int Missing(IEnumerable<FactorScore> group) => group.Where(f => !IsNotAsked(f) && !f.Known).Sum(f => f.Max);

    private static string GroupOf(FactorScore factor) =>
        Groups.GetValueOrDefault(factor.Factor) ?? (factor.Factor.StartsWith(UnknownWords.Tolerance, StringComparison.Ordinal) ? "copes" : "terms");

    private static decimal Points(int hundredths) => decimal.Round(hundredths / 100m, 1, MidpointRounding.AwayFromZero);
}
