namespace Platform.Host.Demo;

/// <summary>The time that a demo lives through. It stands still until somebody moves it.</summary>
internal sealed class DemoClock(TimeZoneInfo zone, DemoMoments moments) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => zone;

    public override DateTimeOffset GetUtcNow() => moments.Now.At;

    public void Set(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new(hour, minute));
        moments.Now.At = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public void Advance(TimeSpan by) => moments.Now.At += by;
}
