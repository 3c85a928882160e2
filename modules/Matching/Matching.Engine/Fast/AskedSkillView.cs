namespace Matching.Engine.Fast;

/// <summary>One skill asked for.</summary>
/// <param name="View">Null where the skill is not known.</param>
/// <param name="Level">Null where any level will do.</param>
internal readonly record struct AskedSkillView(SkillView? View, int? Level);
