using Platform.Host.Demo;

namespace Platform.Tests.Demo;

/// <summary>Rows of the demo's day that live side by side.</summary>
public sealed class DemoMomentsTests
{
    private readonly DemoMoments moments = new();

    [Fact]
    public async Task Each_row_has_its_own_time_and_the_day_goes_on_at_the_latest()
    {
        var clock = new DemoClock(TimeZoneInfo.Utc, moments);
        var day = new DateOnly(2026, 3, 2);
        clock.Set(day, 7, 30);
        var bothAreThere = new CountdownEvent(2);
        var seen = new DateTimeOffset[2];
        await moments.SideBySideAsync(new[] { 15, 9 }.Select<int, Func<Task>>((hour, row) => () =>
        {
            clock.Set(day, hour, 0);
            bothAreThere.Signal();
            bothAreThere.Wait();
            seen[row] = clock.GetUtcNow();
            return Task.CompletedTask;
        }));
        Assert.Equal([15, 9], seen.Select(s => s.Hour));
        Assert.Equal(15, clock.GetUtcNow().Hour);
    }

    [Fact]
    public async Task Whoever_does_something_meanwhile_moves_nobody_elses_time()
    {
        var clock = new DemoClock(TimeZoneInfo.Utc, moments);
        clock.Set(new(2026, 3, 2), 7, 30);
        await moments.MeanwhileAsync(() =>
        {
            Assert.Equal(7, clock.GetUtcNow().Hour);
            clock.Set(new(2026, 3, 2), 17, 30);
            return Task.CompletedTask;
        });
        Assert.Equal(7, clock.GetUtcNow().Hour);
    }

    [Fact]
    public async Task No_two_rows_give_the_same_id_and_each_gives_the_same_ones_again()
    {
        var (first, second) = (await GiveAsync(), await GiveAsync());
        Assert.Equal(4000, first.SelectMany(row => row).Distinct().Count());
        Assert.Equal(first, second);
    }

    private static async Task<List<Guid>[]> GiveAsync()
    {
        var moments = new DemoMoments();
        new DemoClock(TimeZoneInfo.Utc, moments).Set(new(2026, 3, 2), 7, 30);
        var ids = new DemoIds(moments);
        var given = new List<Guid>[] { [], [], [], [] };
        await moments.SideBySideAsync(given.Select<List<Guid>, Func<Task>>(row => async () =>
        {
            for (var at = 0; at < 1000; at++)
            {
                row.Add(ids.New());
                if (at % 100 == 0) await Task.Yield();
            }
        }));
        return given;
    }
}
