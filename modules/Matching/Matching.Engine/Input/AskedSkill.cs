namespace Matching.Engine.Input;

/// <summary>A skill that the opening asks for.</summary>
/// <param name="Skill">Taxonomy id; null = unknown.</param>
/// <param name="Required">True = required, false = merit; null = unknown, taken as merit.</param>
/// <param name="Level">Lowest level, 1–4; null = unknown.</param>
public sealed record AskedSkill(string? Skill, bool? Required, int? Level);
