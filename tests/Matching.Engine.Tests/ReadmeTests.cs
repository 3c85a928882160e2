using System.Globalization;
using Matching.Engine.Files;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>The worked examples of the engine's README and of docs/matching.md are what the engine says.</summary>
public sealed class ReadmeTests
{
    private const string EngineReadme = "Matching.Engine.README.md";
    private const string Docs = "matching.md";

    [Theory]
    [InlineData(EngineReadme)]
    [InlineData(Docs)]
    public void The_worked_example_has_the_numbers_that_the_engine_gives(string file)
    {
        var readme = Read(file);
        var lines = readme.Split("```json\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var participant = MatchFiles.ReadParticipants(new StringReader(lines[0]), "README");
        var opening = MatchFiles.ReadOpenings(new StringReader(lines[1]), "README");
        Assert.Null(participant.Error ?? opening.Error);

        var explained = Scorer.Standard().Explain(new Pair(Assert.Single(participant.Rows), Assert.Single(opening.Rows)));
        var told = explained.Factors.Where(factor => !factor.Factor.StartsWith("tolerance.", StringComparison.Ordinal) || factor.Points < factor.Max).ToList();
        var rest = explained.Factors.Except(told).ToList();
        var expected = string.Join('\n',
        [
            "| Factor | At most | Points | Why |",
            "|---|---:|---:|---|",
            .. told.Select(factor => $"| {factor.Factor} | {Text(factor.Max)} | {Text(factor.Points)} | {factor.Why} |"),
            $"| tolerance, the other {rest.Count} axes | {Text(rest.Sum(each => each.Max))} | {Text(rest.Sum(each => each.Points))} | Within the tolerance, or no demand. |",
            $"| **Score** | **{Text(Weights.Total)}** | **{Text(explained.Score.Score)}** | confidence {Text(explained.Score.Confidence)}, {Spelling.OfVerdict(explained.Score.Verdict)} |",
            "",
            .. explained.Conditions.Select(each => $"- Condition: {each.Reason}"),
            .. explained.Unknown.Select(each => $"- Unknown: `{each}`"),
            .. explained.Fixes.Select(each => $"- Fix: `{each}` gives {Text(each.Score.Score)}, {Spelling.OfVerdict(each.Score.Verdict)}"),
        ]);
        Assert.True(readme.Contains(expected, StringComparison.Ordinal), $"{file} should say:\n{expected}");
    }

    [Fact]
    public void Every_factor_is_in_the_readme_with_its_weight()
    {
        foreach (var (factor, points) in StandardWeights.Instance.Points)
        {
            var wanted = factor.StartsWith("tolerance.", StringComparison.Ordinal) ? $"`{factor[10..]}` {Text(points)}" : $"| `{factor}` | {Text(points)} |";
            Assert.True(Read(EngineReadme).Contains(wanted, StringComparison.Ordinal), $"The README should say {wanted}");
        }
    }

    [Fact]
    public void Every_criterion_is_in_the_documentation_with_its_weight()
    {
        var axes = StandardWeights.Instance.Points.Where(each => each.Key.StartsWith("tolerance.", StringComparison.Ordinal)).ToDictionary();
        var said = Read(Docs);
        foreach (var criterion in Criteria.AllCriteria.For(StandardVocabulary.Instance, IdentityNearness.Instance).Where(each => !each.Factor.StartsWith("tolerance.", StringComparison.Ordinal)))
            Assert.Contains($"| `{criterion.Factor}` | {Text(StandardWeights.Instance.Of(criterion.Factor))} |", said, StringComparison.Ordinal);
        Assert.Contains($"| `tolerance.*`, {axes.Count} axes | {Text(axes.Values.Sum())} |", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_references_nothing_but_the_base_class_library() => Assert.All(
        typeof(Scorer).Assembly.GetReferencedAssemblies(),
        each => Assert.True(each.Name!.StartsWith("System.", StringComparison.Ordinal) || each.Name == "System", each.Name));

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n");

    private static string Text(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
