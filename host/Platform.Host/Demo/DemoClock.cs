namespace Platform.Host.Demo;

/// <summary>The time that a demo lives through. It stands still until somebody moves it.</summary>
internal sealed class DemoClock(TimeZoneInfo zone) : TimeProvider
{
    private DateTimeOffset now;

    public override TimeZoneInfo LocalTimeZone => zone;

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new(hour, minute));
        now = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public void Advance(TimeSpan by) => now += by;
}
