using Matching.Engine.Scoring;

namespace Matching.Engine.Allocation;

/// <summary>A person and the seat that is proposed.</summary>
/// <param name="Pair">Whom and what.</param>
/// <param name="Score">What the pair scores; its reasons are what <see cref="Scorer.Explain"/> says.</param>
/// <param name="Fixed">Whether it stood already.</param>
/// <param name="NextBest">What this person would get next best if not this; null = none above the floor, or not asked for.</param>
/// <param name="Cost">Hundredths of a point that the total would lose without this pair; null = not asked for, fixed, or not proven.</param>
public sealed record AllocatedPair(Pair Pair, PairScore Score, bool Fixed, RankedPair? NextBest, int? Cost);
