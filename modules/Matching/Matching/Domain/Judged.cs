using Matching.Engine.Scoring;

namespace Matching.Domain;

/// <summary>One opening judged for one person.</summary>
/// <param name="Candidate">The opening.</param>
/// <param name="Ranked">Its place in the order.</param>
/// <param name="StoppedBy">What stops it: a factor of the engine, or one of <see cref="OutsideStop"/>; null when nothing does.</param>
/// <param name="AsksFirst">The person's identity is protected and nobody knows whether strangers come there: nobody is proposed until that is known.</param>
internal sealed record Judged(Candidate Candidate, RankedPair Ranked, string? StoppedBy, bool AsksFirst = false)
{
    /// <summary>Days that anybody can well wait for a seat; the engine has the same for how long a seat can wait.</summary>
    public const int ShortWait = 14;

    public Guid Id => Candidate.Id;

    /// <summary>The first day a seat is free, where the person could have begun more than <see cref="ShortWait"/> days before it; null otherwise.</summary>
    public DateOnly? FreeLater { get; init; }

    /// <summary>Whether a rule outside the engine stops it, which no change of the engine's can close.</summary>
    public bool IsStoppedOutside => OutsideStop.All.Contains(StoppedBy);
}
