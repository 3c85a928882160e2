namespace Platform.Host.ReadLog;

/// <summary>A signed round: the reviewer has gone through what others read, up to and with a row of the log. Never changed.</summary>
internal sealed class ReadReview
{
    public Guid ReviewerId { get; init; }

    /// <summary>The last row that stood on the page when it was signed.</summary>
    public long Through { get; init; }

    public DateTimeOffset At { get; init; }
}
