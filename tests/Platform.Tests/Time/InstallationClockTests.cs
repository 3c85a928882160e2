using Microsoft.Extensions.Configuration;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.Time;

public sealed class InstallationClockTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void Today_changes_at_midnight_where_the_installation_is()
    {
        var installation = new InstallationClock(clock, Settings());
        Assert.Equal(new(2026, 3, 3), installation.Today);
        clock.Advance(TimeSpan.FromHours(14.5));
        Assert.Equal(new(2026, 3, 3), installation.Today);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new(2026, 3, 4), installation.Today);
    }

    [Fact]
    public void A_day_begins_an_hour_earlier_in_summer()
    {
        var installation = new InstallationClock(clock, Settings());
        Assert.Equal(new(2026, 3, 2, 23, 0, 0, TimeSpan.Zero), installation.StartOf(new(2026, 3, 3)));
        Assert.Equal(new(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), installation.StartOf(new(2026, 7, 1)));
    }

    [Fact]
    public void A_country_or_zone_that_is_not_known_is_refused_with_its_name()
    {
        Assert.Contains("«se»", Assert.Throws<InvalidOperationException>(() => new InstallationClock(clock, Settings(("Installation:Country", "se")))).Message);
        Assert.Contains("«Mars/Base»", Assert.Throws<InvalidOperationException>(() => new InstallationClock(clock, Settings(("Installation:TimeZone", "Mars/Base")))).Message);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
