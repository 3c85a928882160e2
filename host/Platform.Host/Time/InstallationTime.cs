using Platform.Sdk;

namespace Platform.Host.Time;

/// <summary>The machine's time, told in the installation's zone: servers run in another one.</summary>
internal sealed class InstallationTime(IConfiguration configuration) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } = InstallationClock.ZoneOf(configuration);
}
