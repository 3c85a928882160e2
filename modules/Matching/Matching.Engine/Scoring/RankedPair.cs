namespace Matching.Engine.Scoring;

/// <summary>A pair in a ranking.</summary>
/// <param name="Pair">Whom and what.</param>
/// <param name="Score">The outcome.</param>
public readonly record struct RankedPair(Pair Pair, PairScore Score) : IComparable<RankedPair>
{
    /// <summary>The hash that breaks ties.</summary>
    public ulong Tie { get; } = TieBreak.Of(Pair.Participant.Id, Pair.Opening.Id);

    /// <summary>The better one comes first: not blocked before blocked, then the higher score, then the lower hash, then the ids.</summary>
    public int CompareTo(RankedPair other)
    {
        var order = (Score.Verdict == Verdict.Blocked).CompareTo(other.Score.Verdict == Verdict.Blocked);
        if (order == 0)
            order = other.Score.Score.CompareTo(Score.Score);
        if (order == 0)
            order = Tie.CompareTo(other.Tie);
        if (order == 0)
            order = string.CompareOrdinal(Pair.Participant.Id, other.Pair.Participant.Id);
        return order != 0 ? order : string.CompareOrdinal(Pair.Opening.Id, other.Pair.Opening.Id);
    }

    /// <summary>Whether this one comes before the other.</summary>
    public static bool operator <(RankedPair left, RankedPair right) => left.CompareTo(right) < 0;

    /// <summary>Whether this one comes after the other.</summary>
    public static bool operator >(RankedPair left, RankedPair right) => left.CompareTo(right) > 0;

    /// <summary>Whether this one does not come after the other.</summary>
    public static bool operator <=(RankedPair left, RankedPair right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this one does not come before the other.</summary>
    public static bool operator >=(RankedPair left, RankedPair right) => left.CompareTo(right) >= 0;
}
