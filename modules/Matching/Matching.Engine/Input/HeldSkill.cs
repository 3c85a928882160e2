namespace Matching.Engine.Input;

/// <summary>A skill that the participant has.</summary>
/// <param name="Skill">Taxonomy id; null = unknown.</param>
/// <param name="Level">1–4; null = unknown.</param>
public sealed record HeldSkill(string? Skill, int? Level);
