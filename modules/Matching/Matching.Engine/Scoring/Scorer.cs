using Matching.Engine.Criteria;
using Matching.Engine.Fixes;
using Matching.Engine.Rules;

namespace Matching.Engine.Scoring;

/// <summary>
/// The scalar reference: judges one pair by every criterion, in whole numbers. It is the oracle that every faster path must equal.
/// </summary>
/// <remarks>Immutable and safe for several threads. Scoring alone allocates nothing.</remarks>
public sealed class Scorer
{
    private readonly ICriterion[] _criteria;
    private readonly int[] _max;

    /// <summary>Puts criteria and weights together.</summary>
    /// <exception cref="ArgumentException">Two criteria have the same factor, or a weight belongs to no criterion.</exception>
    public Scorer(IReadOnlyList<ICriterion> criteria, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(weights);
        var factors = criteria.Select(criterion => criterion.Factor).ToHashSet(StringComparer.Ordinal);
        if (factors.Count != criteria.Count)
            throw new ArgumentException("Two criteria have the same factor. Maybe one of them was added twice.", nameof(criteria));
        if (weights.Points.Keys.Order(StringComparer.Ordinal).FirstOrDefault(factor => !factors.Contains(factor)) is { } stranger)
        {
            throw new ArgumentException(
                $"The weight set {weights.Version} weighs {stranger}, which no criterion gives. Maybe it was made for another vocabulary.",
                nameof(weights));
        }

        Weights = weights;
        _criteria = [.. criteria];
        _max = [.. criteria.Select(criterion => weights.Of(criterion.Factor))];
    }

    /// <summary>The weight set in use.</summary>
    public Weights Weights { get; }

    /// <summary>The published criteria and weights; without a taxonomy, codes are equal only to themselves.</summary>
    public static Scorer Standard(INearness? nearness = null, Weights? weights = null, Vocabulary? vocabulary = null) =>
        new(AllCriteria.For(vocabulary ?? StandardVocabulary.Instance, nearness ?? IdentityNearness.Instance), weights ?? StandardWeights.Instance);

    /// <summary>Scores a pair.</summary>
    public PairScore Score(in Pair pair) => Judge(pair, null);

    /// <summary>Scores a pair and says why; the score is the same as <see cref="Score"/> gives.</summary>
    public Explanation Explain(in Pair pair)
    {
        var notes = new Notes();
        var score = Judge(pair, notes);
        var factors = score.Verdict == Verdict.Blocked ? [] : notes.Factors;
        return new Explanation(score, factors, notes.Stops, notes.Conditions, notes.Unknown, new FixSearch(this).Find(pair));
    }

    /// <summary>The one place where points arise: with notes it explains, without them it only scores.</summary>
    internal PairScore Judge(in Pair pair, Notes? notes)
    {
        var score = 0;
        var known = 0;
        var verdict = Verdict.Fits;
        for (var i = 0; i < _criteria.Length; i++)
        {
            notes?.Begin(_criteria[i].Factor);
            var judgement = _criteria[i].Judge(pair, notes);
            var points = (_max[i] * judgement.Quality + 500) / 1000;
            notes?.End(_max[i], points, judgement.Known);
            score += points;
            if (judgement.Known)
                known += _max[i];
            if (judgement.Verdict < verdict)
                verdict = judgement.Verdict;
        }

        return new PairScore(verdict == Verdict.Blocked ? 0 : score, known, verdict);
    }
}
