namespace Matching.Engine.Input;

/// <summary>A language that the participant knows.</summary>
/// <param name="Code">Language code; null = unknown.</param>
/// <param name="Speak">Spoken level; null = unknown.</param>
/// <param name="Read">Reading level; null = unknown.</param>
/// <param name="Write">Writing level; null = unknown.</param>
public sealed record HeldLanguage(string? Code, LanguageLevel? Speak = null, LanguageLevel? Read = null, LanguageLevel? Write = null);
