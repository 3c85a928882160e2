namespace Matching.Engine.Scoring;

/// <summary>What one criterion says of one pair.</summary>
/// <param name="Quality">Per mille of the factor's weight, 0–1000. A known misfit is at most 500, an unknown is in between, a known fit is
/// at least 500: so a misfit never stands above an unknown, nor an unknown above a fit.</param>
/// <param name="Known">Whether both sides are known.</param>
/// <param name="Verdict">The best verdict that the pair can still have.</param>
public readonly record struct Judgement(int Quality, bool Known, Verdict Verdict = Verdict.Fits)
{
    /// <summary>The quality of what is not known.</summary>
    public const int Neutral = 500;

    /// <summary>The quality of a full fit.</summary>
    public const int Full = 1000;

    /// <summary>Known on both sides, and fits.</summary>
    public static Judgement Fit => new(Full, true);

    /// <summary>Not known on both sides.</summary>
    public static Judgement Unknown => new(Neutral, false);

    /// <summary>Blocks the pair.</summary>
    public static Judgement Stop => new(0, true, Verdict.Blocked);
}
