using Microsoft.Extensions.Configuration;

namespace Platform.Sdk;

internal sealed class InstallationClock : IInstallationClock
{
    private readonly TimeProvider time;
    private readonly TimeZoneInfo zone;

    /// <param name="time">Where now comes from.</param>
    /// <param name="configuration"><c>Installation:Country</c> (SE unless set) and <c>Installation:TimeZone</c> (the country's unless set).</param>
    /// <exception cref="InvalidOperationException">A country or a zone that we do not know.</exception>
    public InstallationClock(TimeProvider time, IConfiguration configuration)
    {
        this.time = time;
        Country = CountryOf(configuration);
        zone = ZoneOf(configuration);
    }

    /// <exception cref="InvalidOperationException">A country that we do not know.</exception>
    internal static string CountryOf(IConfiguration configuration) => configuration["Installation:Country"] switch
    {
        null or "SE" => "SE",
        "DK" => "DK",
        var other => throw new InvalidOperationException($"Installation:Country is «{other}», wanted SE or DK. Maybe it is written in lower case."),
    };

    /// <exception cref="InvalidOperationException">A zone that this machine does not know.</exception>
    internal static TimeZoneInfo ZoneOf(IConfiguration configuration)
    {
        var name = configuration["Installation:TimeZone"] ?? (CountryOf(configuration) == "DK" ? "Europe/Copenhagen" : "Europe/Stockholm");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
            throw new InvalidOperationException($"Installation:TimeZone is «{name}», which this machine does not know. Maybe it should be Europe/Stockholm, or the package tzdata is missing.");
        return found;
    }

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(ToLocal(Now).DateTime);

    public string Country { get; }

    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
