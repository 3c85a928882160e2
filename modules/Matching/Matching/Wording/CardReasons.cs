using Matching.Domain;
using Matching.Engine.Scoring;
using Microsoft.Extensions.Localization;
using Platform.Sdk.Components;

namespace Matching.Wording;

/// <summary>The four sides of a card: for, against, not known, what would help. Every word comes from the code that gave the points.</summary>
internal sealed class CardReasons(IStringLocalizer<Texts> texts, Labels labels)
{
    private const int Most = 6;
    private const int MostFixes = 3;
    private const int MostAxes = 4;

    /// <summary>Reasons that say something for a place; those that say «nothing is asked for» are left to the table.</summary>
    private static readonly HashSet<string> Speaks = new(StringComparer.Ordinal)
    {
        "wish.same", "wish.near", "goal.same", "skill.required.part", "skill.merit.part", "experience.same", "experience.near", "experience.some",
            "language.reached",
        "travel.within", "start.in-time", "hours.enough", "hours.growth.room", "days.common", "times.common", "needs.met", "supervision.enough",
            "access.held",
        "licence.held", "certificate.held", "register-extract.valid", "tolerance.bridged",
    };

    private readonly ReasonSentences sentences = new(texts, labels);

    /// <param name="explanation">What the engine says.</param>
    /// <param name="isFreeLater">The place has to be waited for: that the person can begin in time speaks for nothing then.</param>
    public IReadOnlyList<string> For(Explanation explanation, bool isFreeLater = false)
    {
        var good = explanation.Factors.Where(f => !(isFreeLater && f.Factor == "start") && f.Known && f.Points * 2 > f.Max && Speaks.Contains(f.Why.Key)).Select(f => sentences.Of(f.Why)).Take(Most)
            .ToList();
        var axes = explanation.Factors.Where(f => f.Why.Key == "tolerance.within" && f.Why.Arguments[1] != "0").OrderByDescending(f => f.Max)
            .Select(f => labels.Within(f.Why.Arguments[0])).Take(MostAxes).ToList();
        if (axes.Count > 0) good.Add(texts["For.Copes", string.Join(", ", axes)]);
        return good;
    }

    public IReadOnlyList<string> Against(Explanation explanation, string? stoppedBy = null, DateOnly? freeLater = null)
    {
        var said = explanation.Stops.Concat(explanation.Conditions).ToList();
        var weak = explanation.Factors.Where(f => f.Known && f.Points * 2 < f.Max && said.All(s => s.Factor != f.Factor)).Select(sentences.Of);
        var words = said.Select(s => sentences.Of(s.Reason)).Concat(weak).Take(Most);
        return [.. OutsideStop.All.Contains(stoppedBy) && stoppedBy is not null ? [texts[Key(stoppedBy)].Value] : (string[])[],
            .. freeLater is { } day ? [texts["Against.FreeLater", DateWords.Long(day)].Value] : (string[])[], .. words];
    }

    public string? Unknown(Explanation explanation, string firstName) => new UnknownWords(texts, labels).Of(explanation.Unknown, firstName);

    public IReadOnlyList<string> Help(Explanation explanation) =>
        [.. explanation.Fixes.Take(MostFixes).Select(f => sentences.Of(f, explanation.Score.Verdict))];

    /// <summary>The text of a stop outside the engine: <c>outside.form</c> is <c>Outside.form</c>.</summary>
    public static string Key(string outside) => "Outside" + outside[outside.IndexOf('.', StringComparison.Ordinal)..];
}
