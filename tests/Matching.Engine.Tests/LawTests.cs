using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

public sealed class LawTests
{
    private const int FirstSeed = 20_260_101;

    private static readonly Law[] Laws = [.. Gains.All, .. Unknowns.All, .. Promises.All];

    /// <summary>Everyday size, or the figure that the issue names; a broken criterion is looked for among more.</summary>
    private static readonly int Cases = Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1" ? 10_000 : 300;

    public static TheoryData<string> Names => [.. Laws.Select(law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_law_holds(string name)
    {
        var law = Laws.Single(each => each.Name == name);
        var broken = FirstBreach(law, Scorer.Standard(), Cases);
        Assert.True(broken is null, broken);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_criterion_makes_the_law_fail(string name)
    {
        var law = Laws.Single(each => each.Name == name);
        Assert.NotNull(FirstBreach(law, law.BrokenScorer(), 2_000));
    }

    [Fact]
    public void The_random_pairs_hold_every_verdict_in_good_number()
    {
        var scorer = Scorer.Standard();
        var verdicts = Enumerable.Range(FirstSeed, 600).Select(seed => scorer.Score(new World(new Random(seed)).Pair()).Verdict).CountBy(each => each).ToDictionary();
        Assert.All([Verdict.Blocked, Verdict.Conditional, Verdict.Fits], verdict => Assert.True(verdicts.GetValueOrDefault(verdict) >= 60, $"{verdict}: {verdicts.GetValueOrDefault(verdict)} of 600"));
    }

    [Fact]
    public void Every_reason_has_words_and_every_word_a_reason()
    {
        var scorer = Scorer.Standard();
        var seen = new HashSet<string>();
        for (var seed = FirstSeed; seed < FirstSeed + 4000; seed++)
        {
            var notes = new Notes();
            scorer.Judge(new World(new Random(seed)).Pair(), notes);
            seen.UnionWith(notes.Factors.Select(factor => factor.Why).Concat(notes.Stops.Concat(notes.Conditions).Select(each => each.Reason)).Select(reason => reason.Key));
        }

        // Nearness comes with a taxonomy only.
        Assert.Equal(ReasonWords.Keys.Except(["wish.near", "experience.near"]), seen.Order(StringComparer.Ordinal));
    }

    private static string? FirstBreach(Law law, Scorer scorer, int cases)
    {
        for (var seed = FirstSeed; seed < FirstSeed + cases; seed++)
        {
            var world = new World(new Random(seed));
            if (law.Check(scorer, world.Pair(), world) is { } breach)
                return $"{law.Name}; seed {seed}: {breach}";
        }

        return null;
    }
}
