namespace Matching.Engine.Files;

/// <summary>What a run on files is asked for.</summary>
public sealed record MatchOptions
{
    /// <summary>One line per participant, ranking openings, instead of one per opening, ranking participants.</summary>
    public bool ByParticipant { get; init; }

    /// <summary>How many to rank at most, 1 or more.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Whether every ranked entry says why.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether blocked pairs fill what is left of <see cref="Top"/>, after all others.</summary>
    public bool ExplainBlocked { get; init; }
}
