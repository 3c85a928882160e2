namespace Matching.Engine.Fast;

/// <summary>What is known of a person. The lowest bits together are a place in the table of what costs or gives the same to all with the same bits.</summary>
[Flags]
internal enum PersonKnows : uint
{
    None = 0,
    Licences = 1,
    Certificates = 2,
    Formers = 4,
    Vetoes = 8,
    Access = 16,

    /// <summary>Needs something of the premises.</summary>
    AccessAsked = 32,
    Extract = 64,
    Days = 128,
    Times = 256,
    Tolerances = 512,

    /// <summary>All bits above.</summary>
    Sure = 1023,
    HoursNow = 1024,
    HoursMax = 2048,
    Wishes = 1 << 12,

    /// <summary>Every wish has its occupation and its weight.</summary>
    WishesWhole = 1 << 13,
    Experience = 1 << 14,

    /// <summary>Every experience has its occupation and its years.</summary>
    ExperienceWhole = 1 << 15,
    Skills = 1 << 16,
    Forms = 1 << 17,

    /// <summary>Home and longest way.</summary>
    Travel = 1 << 18,

    /// <summary>Tolerances on axes that the vocabulary does not name.</summary>
    OwnAxes = 1 << 19,
    Needs = 1 << 20,
}
