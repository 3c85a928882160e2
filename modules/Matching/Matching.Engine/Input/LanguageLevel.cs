namespace Matching.Engine.Input;

/// <summary>Levels of the Common European Framework; a higher value covers a lower one.</summary>
public enum LanguageLevel
{
    /// <summary>Lowest level.</summary>
    A1 = 1,

    /// <summary>Second level.</summary>
    A2,

    /// <summary>Third level.</summary>
    B1,

    /// <summary>Fourth level.</summary>
    B2,

    /// <summary>Fifth level.</summary>
    C1,

    /// <summary>Highest level.</summary>
    C2,
}
