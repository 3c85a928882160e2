namespace Platform.Host.Jobs;

/// <summary>One run as stored. Times are UTC; <see cref="Started"/> is that of the last try.</summary>
internal sealed record JobRun(
    Guid Id, string Module, string Job, string Source, DateTimeOffset Asked, string State, int Tries, DateTimeOffset NextTry,
    DateTimeOffset? Started, DateTimeOffset? Finished, string? Node, long Done, long Total, string? Progress, string? Error, string? Reference)
{
    public TimeSpan? Took => Finished - Started;

    public bool IsOpen => State is "waiting" or "running";

    /// <summary>0–100, or null when the job has not said how much there is.</summary>
    public int? Percent => Total > 0 ? (int)Math.Clamp(Done * 100 / Total, 0, 100) : null;
}
