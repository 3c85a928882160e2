using Matching.Engine.Criteria;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>Something that must hold for every pair, and a criterion that breaks it.</summary>
/// <param name="Name">The law as a sentence.</param>
/// <param name="Check">Says what is wrong with a pair, or null.</param>
/// <param name="BrokenFactor">The factor whose criterion is replaced by a broken one.</param>
/// <param name="Break">Makes the broken judgement out of the right one.</param>
internal sealed record Law(
    string Name, Func<Scorer, Pair, World, string?> Check, string BrokenFactor, Func<ICriterion, Pair, Notes?, Judgement> Break)
{
    /// <summary>The published scorer with this law's broken criterion in it.</summary>
    internal Scorer BrokenScorer() => new(
        [.. AllCriteria.For(StandardVocabulary.Instance, IdentityNearness.Instance)
            .Select(criterion => criterion.Factor == BrokenFactor ? new Broken(criterion, Break) : criterion)],
        StandardWeights.Instance);

    /// <summary>What is wrong when the second outcome is worse than the first in score or verdict.</summary>
    internal static string? NotWorse(PairScore before, PairScore after, string what) =>
        after.Score >= before.Score && after.Verdict >= before.Verdict ? null : $"{what}: {before} became {after}";

    private sealed class Broken(ICriterion inner, Func<ICriterion, Pair, Notes?, Judgement> judge) : ICriterion
    {
        public string Factor => inner.Factor;

        public Judgement Judge(in Pair pair, Notes? notes) => judge(inner, pair, notes);
    }
}
