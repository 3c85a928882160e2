namespace Platform.Sdk;

/// <summary>
/// What a module puts on «I dag»: things the signed-in person must do, never layout. Register with
/// <c>services.AddScoped&lt;ITodaySource, …&gt;()</c>. A source that fails is shown as failed; the others stand.
/// </summary>
public interface ITodaySource
{
    /// <summary>The signed-in person's items, oldest due first, at most <paramref name="limit"/> of each section.</summary>
    /// <param name="user">Who is signed in; the source checks permissions itself.</param>
    /// <param name="today">The installation's date.</param>
    /// <param name="limit">How many rows at most, 1–200.</param>
    /// <param name="stop">Request aborted.</param>
    Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop);
}
