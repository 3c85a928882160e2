namespace Matching.Domain;

/// <summary>One ranking for a request: with which rules, on which inputs, and what came out. Never changed, but for the mark that it is old.</summary>
internal sealed class RankingRun
{
    /// <summary>Name of the sealed field.</summary>
    public const string SnapshotField = "run.snapshot";

    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string EngineVersion { get; init; }

    public required string WeightSet { get; init; }

    /// <summary>How many openings were weighed.</summary>
    public required int Weighed { get; init; }

    /// <summary>How many of them something stops.</summary>
    public required int Stopped { get; init; }

    /// <summary>The codes it was made of, sealed: they hold what the person copes with.</summary>
    public required byte[] Snapshot { get; init; }

    /// <summary>When something that was weighed changed; null while nothing is known to have.</summary>
    public DateTimeOffset? Stale { get; private set; }

    public List<RankedEntry> Entries { get; init; } = [];

    public void MarkStale(DateTimeOffset now) => Stale ??= now;
}
