using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>The demo's reviewer goes through the log on Mondays.</summary>
internal sealed class DemoReviews(ReadReviews reviews) : IDemoPart
{
    /// <summary>At a time of the day when nobody opens a page about people.</summary>
    public int Order => 230;

    public Task<bool> IsUntouchedAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        if (day.Date.DayOfWeek != DayOfWeek.Monday || day.Staff("reviewer") is not [var reviewer, ..]) return;
        day.As(reviewer, 8, 15);
        await reviews.SignAsync(reviewer.Id, await reviews.EndAsync(stop), stop);
    }
}
