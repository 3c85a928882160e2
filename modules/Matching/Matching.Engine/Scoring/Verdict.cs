namespace Matching.Engine.Scoring;

/// <summary>What a pair comes to; a higher value is better.</summary>
public enum Verdict
{
    /// <summary>At least one stop. The score is 0.</summary>
    Blocked,

    /// <summary>No stop, but something named must change or be arranged.</summary>
    Conditional,

    /// <summary>No stop and no condition. What is unknown is listed.</summary>
    Fits,
}
