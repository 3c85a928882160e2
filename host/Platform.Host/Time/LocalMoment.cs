using Platform.Sdk.Components;

namespace Platform.Host.Time;

/// <summary>A stored moment in the installation's zone, in words.</summary>
internal static class LocalMoment
{
    public static string Words(this TimeProvider clock, DateTimeOffset moment) => DateWords.Moment(TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone));

    public static string Words(this TimeProvider clock, DateTimeOffset? moment) => moment is { } at ? clock.Words(at) : "–";
}
