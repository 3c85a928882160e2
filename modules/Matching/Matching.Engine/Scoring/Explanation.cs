using Matching.Engine.Fixes;

namespace Matching.Engine.Scoring;

/// <summary>Why a pair got its score: written down by the very code that gave it.</summary>
/// <param name="Score">The outcome, equal to what scoring alone gives.</param>
/// <param name="Factors">What each weighed factor gave; the points make the score exactly. Empty when blocked.</param>
/// <param name="Stops">What blocks.</param>
/// <param name="Conditions">What must change or be arranged.</param>
/// <param name="Unknown">Fields not known, the opening's with <c>opening.</c> before them, in the order of the criteria.</param>
/// <param name="Fixes">What would make it work or better; see <see cref="FixSearch"/>.</param>
public sealed record Explanation(
    PairScore Score,
    IReadOnlyList<FactorScore> Factors,
    IReadOnlyList<Obstacle> Stops,
    IReadOnlyList<Obstacle> Conditions,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<Fix> Fixes);
