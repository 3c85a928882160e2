namespace Matching.Engine.Input;

/// <summary>What a veto can be about.</summary>
public enum VetoKind
{
    /// <summary>An occupation and what the taxonomy places under it.</summary>
    Occupation,

    /// <summary>A sector and what the taxonomy places under it.</summary>
    Sector,

    /// <summary>One employer.</summary>
    Employer,

    /// <summary>A demand axis above a level.</summary>
    Demand,
}
