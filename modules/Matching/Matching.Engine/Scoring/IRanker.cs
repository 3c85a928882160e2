using Matching.Engine.Input;

namespace Matching.Engine.Scoring;

/// <summary>Ranks everyone for an opening, or every opening for a person. Every implementation gives the same pairs in the same
/// order.</summary>
public interface IRanker
{
    /// <summary>The best participants for an opening, best first.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="top">How many at most, 1 or more.</param>
    /// <param name="withBlocked">Whether blocked pairs fill what is left, after all others.</param>
    IReadOnlyList<RankedPair> ForOpening(Opening opening, int top, bool withBlocked = false);

    /// <summary>The best openings for a participant, best first.</summary>
    /// <param name="participant">The person.</param>
    /// <param name="top">How many at most, 1 or more.</param>
    /// <param name="withBlocked">Whether blocked pairs fill what is left, after all others.</param>
    IReadOnlyList<RankedPair> ForParticipant(Participant participant, int top, bool withBlocked = false);
}
