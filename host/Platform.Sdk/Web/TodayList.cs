namespace Platform.Sdk;

/// <summary>A module's part of «I dag».</summary>
/// <param name="Items">The first items, oldest due first.</param>
/// <param name="Total">How many there are in all, ≥ the number of <paramref name="Items"/>.</param>
public sealed record TodayList(IReadOnlyList<TodayItem> Items, int Total)
{
    /// <summary>Nothing to do.</summary>
    public static TodayList Empty { get; } = new([], 0);
}
