namespace Matching.Engine.Fast;

/// <summary>Which of a person's fields are known.</summary>
[Flags]
internal enum PersonKnows : ushort
{
    None = 0,
    Wishes = 1,

    /// <summary>Every wish has its occupation and its weight.</summary>
    WishesWhole = 2,
    Experience = 4,

    /// <summary>Every experience has its occupation and its years.</summary>
    ExperienceWhole = 8,
    Skills = 16,
    Vetoes = 32,
    Licences = 64,
    Certificates = 128,
    Access = 256,
    Needs = 512,
    Forms = 1024,
    Formers = 2048,

    /// <summary>Home and longest way.</summary>
    Travel = 4096,

    /// <summary>Tolerances on axes that the vocabulary does not name.</summary>
    OwnAxes = 8192,
    Tolerances = 16384,
}
