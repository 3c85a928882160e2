using Microsoft.Extensions.DependencyInjection;
using Platform.Host.ReadLog;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>Reader, days and hours of the reviewer's page.</summary>
public sealed class ReadingFilterTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Page = "/admin/readings";
    private readonly Readings readings = new(platform);

    [Fact]
    public async Task Readings_are_chosen_by_reader_day_and_hour_and_each_choice_can_be_taken_away()
    {
        var (first, second, person) = (await readings.World.StaffAsync("coach"), await readings.World.StaffAsync("coach", 2), await readings.World.PersonAsync("Elin"));
        // In Stockholm: Friday 27 Feb at 10.00 and 18.00, Saturday at 12.00, Monday 2 March at 6.59 and 7.00; the second coach on Monday at 17.59.
        foreach (var at in new[] { "2026-02-27T09:00Z", "2026-02-27T17:00Z", "2026-02-28T11:00Z", "2026-03-02T05:59Z", "2026-03-02T06:00Z" })
            await readings.AddAsync(first, person, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        await readings.AddAsync(second, person, new(2026, 3, 2, 16, 59, 0, TimeSpan.Zero));
        var visitor = await platform.SignInAs("reviewer");
        var all = await visitor.GetAsync(Page);
        Assert.Equal(6, Readings.Count(all));
        Assert.Equal(3, all.Html.Split("<span class=\"ds-tag\" data-color=\"warning\">Utanför arbetstid").Length - 1);

        foreach (var (query, rows) in new[]
        {
            ($"reader={first}", 5), ($"reader={second}", 1), ("from=2026-02-28", 4), ("to=2026-02-27", 2), ("from=2026-02-28&to=2026-02-28", 1), ("hours=off", 3),
            ("hours=off&from=2026-03-02", 1), ("hours=off&to=2026-02-27", 1), ($"hours=off&reader={second}", 0), ("from=2026-04-01", 0), ("from=odd", 6), ("hours=off&from=2027-01-01", 0),
        })
        {
            var shown = await visitor.GetAsync($"{Page}?{query}");
            Assert.True(rows == Readings.Count(shown), $"{query} shows {Readings.Count(shown)}, wanted {rows}: {shown.Text}");
            if (rows == 0) Assert.Contains("Ingen läsning passar det du har valt.", shown.Text, StringComparison.Ordinal);
        }
        var chosen = await visitor.GetAsync($"{Page}?reader={second}&from=2026-03-01&hours=off");
        foreach (var chip in new[] { "Från 1 mars 2026", "Utanför arbetstid" }) Assert.Contains($"</span>{chip}<span aria-hidden=\"true\">✕", chosen.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}?from=2026-03-01&amp;hours=off\"", chosen.Html, StringComparison.Ordinal);
        // A reviewer is not among the readers that can be chosen.
        Assert.DoesNotContain($"<option value=\"{await readings.World.StaffAsync("reviewer")}\"", chosen.Html, StringComparison.Ordinal);
    }

    /// <summary>What is asked of the database and what is said beside a row is the same, through a whole year and both changes of the clock.</summary>
    [Fact]
    public void The_stretches_are_the_hours_that_count()
    {
        var clock = platform.Host.Services.GetRequiredService<IInstallationClock>();
        var off = new OffHours(clock);
        var (from, to) = off.Stretches(new(2026, 1, 1), new(2026, 12, 31));
        Assert.InRange(from.Length, 255, 265);
        for (var (at, i) = (clock.StartOf(new(2026, 1, 1)), 0); at < clock.StartOf(new(2027, 1, 1)); at += TimeSpan.FromMinutes(30))
        {
            while (i < to.Length && to[i] <= at) i++;
            Assert.True(off.Holds(at) == (i < to.Length && from[i] <= at), $"{clock.ToLocal(at):O}");
        }
        Assert.All(off.Stretches(new(2026, 3, 2), new(2026, 2, 1)) is var (f, t) ? f.Zip(t) : [], s => Assert.True(s.First >= s.Second));
    }
}
