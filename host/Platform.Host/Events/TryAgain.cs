namespace Platform.Host.Events;

/// <summary>When something that failed is tried again: soon at first, then ever later.</summary>
internal static class TryAgain
{
    public const int Limit = 8;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
    ];

    /// <summary>The delay after this many failed tries, 1 for the first; null when the limit is reached.</summary>
    public static TimeSpan? After(int tries, int limit = Limit) => tries >= limit ? null : Delays[Math.Min(tries, Delays.Length) - 1];
}
