namespace Matching.Engine.Rules;

/// <summary>The four groups of demand axes. A demand above the tolerance blocks in the physical group and is a condition in the
/// others.</summary>
public enum AxisGroup
{
    /// <summary>What the body does.</summary>
    Physical,

    /// <summary>What the head does.</summary>
    Cognitive,

    /// <summary>What surrounds the work.</summary>
    Surroundings,

    /// <summary>Whom the work is done with.</summary>
    Social,
}
