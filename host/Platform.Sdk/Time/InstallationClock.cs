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
        Country = configuration["Installation:Country"] ?? "SE";
        if (Country is not ("SE" or "DK"))
            throw new InvalidOperationException($"Installation:Country is «{Country}», wanted SE or DK. Maybe it is written in lower case.");
        var name = configuration["Installation:TimeZone"] ?? (Country == "DK" ? "Europe/Copenhagen" : "Europe/Stockholm");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
            throw new InvalidOperationException($"Installation:TimeZone is «{name}», which this machine does not know. Maybe it should be Europe/Stockholm, or the package tzdata is missing.");
        zone = found;
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
