namespace Matching.Engine.Input;

/// <summary>An occupation wished for.</summary>
/// <param name="Occupation">Taxonomy id or SSYK code; null = unknown.</param>
/// <param name="Weight">Strength, 0 or more; 1 and more is the strongest; null = unknown, taken as one half.</param>
public sealed record Wish(string? Occupation, decimal? Weight);
