namespace Placements.Public;

/// <summary>How it has gone for openings like one.</summary>
/// <param name="Level"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="Share">Part of them that got a proposal within four weeks, 0–1.</param>
/// <param name="Change">The one change that would raise it most: <c>shorter</c>, <c>beside</c>, <c>quiet</c>; null when none would.</param>
internal sealed record Expectation(string Level, double Share, string? Change);
