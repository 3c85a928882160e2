namespace Taxonomy.Text.Classify;

/// <summary>One concept that a text may mean.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Score">0–1, four decimals: how much text and concept share. No probability.</param>
public sealed record RankedConcept(string Id, string Label, double Score);
