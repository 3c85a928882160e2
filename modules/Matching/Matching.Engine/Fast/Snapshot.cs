namespace Matching.Engine.Fast;

/// <summary>Everything a search needs, as it was at one moment.</summary>
internal sealed record Snapshot(CodeBook Book, Gate Gate, Planner Planner, PairJudge Judge, PeopleSide People, OpeningSide Openings);
