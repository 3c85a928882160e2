using Matching.Engine.Fixes;

namespace Matching.Engine.Scoring;

/// <summary>A stop or a condition.</summary>
/// <param name="Factor">The factor that it belongs to.</param>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Closers">Every single change that would take it away; empty when none would.</param>
public sealed record Obstacle(string Factor, Reason Reason, IReadOnlyList<Change> Closers);
