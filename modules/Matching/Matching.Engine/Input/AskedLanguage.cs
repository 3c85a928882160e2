namespace Matching.Engine.Input;

/// <summary>A language that the opening asks for. What is left out is not asked for; an entry with no level at all is an unknown
/// demand.</summary>
/// <param name="Code">Language code; null = unknown.</param>
/// <param name="Speak">Lowest spoken level.</param>
/// <param name="Read">Lowest reading level.</param>
/// <param name="Write">Lowest writing level.</param>
/// <param name="SafetyCritical">True = too low a level blocks; false = it is a condition; null = unknown, which never blocks.</param>
public sealed record AskedLanguage(
    string? Code,
    LanguageLevel? Speak = null,
    LanguageLevel? Read = null,
    LanguageLevel? Write = null,
    bool? SafetyCritical = null);
