namespace Matching.Engine.Input;

/// <summary>The opening's hours a week, 0–168.</summary>
/// <param name="Min">Fewest; null = unknown.</param>
/// <param name="Max">Most; null = unknown.</param>
public sealed record HoursAsked(decimal? Min, decimal? Max);
