namespace Matching.Engine.Input;

/// <summary>An occupation worked in.</summary>
/// <param name="Occupation">Taxonomy id or SSYK code; null = unknown.</param>
/// <param name="Years">Years, 0 or more; null = unknown.</param>
public sealed record Experience(string? Occupation, decimal? Years);
