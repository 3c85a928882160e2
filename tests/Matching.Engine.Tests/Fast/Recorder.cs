using Matching.Engine.Criteria;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests.Fast;

/// <summary>The published scorer, which also remembers every pair that it was asked about.</summary>
internal sealed class Recorder
{
    private readonly List<Pair> _pairs = [];

    internal Recorder() => Scorer = new Scorer(
        [.. AllCriteria.For(StandardVocabulary.Instance, IdentityNearness.Instance)
            .Select(criterion => criterion.Factor == "veto" ? new Listening(criterion, _pairs) : criterion)],
        StandardWeights.Instance);

    internal Scorer Scorer { get; }

    internal List<Pair> Taken() => _pairs;

    private sealed class Listening(ICriterion inner, List<Pair> pairs) : ICriterion
    {
        public string Factor => inner.Factor;

        public Judgement Judge(in Pair pair, Notes? notes)
        {
            pairs.Add(pair);
            return inner.Judge(pair, notes);
        }
    }
}
