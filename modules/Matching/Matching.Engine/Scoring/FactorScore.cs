namespace Matching.Engine.Scoring;

/// <summary>What one factor gave.</summary>
/// <param name="Factor">Its name.</param>
/// <param name="Max">The most it can give, hundredths of a point.</param>
/// <param name="Points">What it gave, hundredths of a point, 0–<paramref name="Max"/>.</param>
/// <param name="Known">Whether both sides are known.</param>
/// <param name="Why">The reason.</param>
public sealed record FactorScore(string Factor, int Max, int Points, bool Known, Reason Why);
