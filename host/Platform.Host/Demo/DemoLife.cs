using Platform.Host.Events;
using Platform.Host.Jobs;
using Platform.Host.Mail;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>
/// One day after the other: the times of the day in turn, the rows of a time side by side, and after each time what was told. The mail of the day
/// leaves beside its last time.
/// </summary>
internal sealed class DemoLife(ServiceProvider services, DemoPast past, IReadOnlyList<IReadOnlyList<IReadOnlyList<Type>>> times)
{
    private readonly DemoMoments moments = services.GetRequiredService<DemoMoments>();
    private readonly EventDelivery delivery = services.GetRequiredService<EventDelivery>();
    private readonly MailSender post = services.GetRequiredService<MailSender>();
    private readonly WakeUps bells = services.GetRequiredService<WakeUps>();

    /// <summary>The parts by their order: times of the day, rows, places in a row.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<Type>>> Times(IEnumerable<IDemoPart> parts) =>
    [
        .. parts.OrderBy(p => p.Order).ThenBy(p => p.GetType().FullName, StringComparer.Ordinal).GroupBy(p => p.Order / 100)
            .Select(time => time.GroupBy(p => p.Order / 10, p => p.GetType()).Select(row => row.ToList()).ToList()),
    ];

    public async Task LiveAsync(CancellationToken stop)
    {
        foreach (var (at, rows) in times.Index())
        {
            var mail = at == times.Count - 1 ? moments.MeanwhileAsync(() => SendAllAsync(stop)) : Task.CompletedTask;
            await Task.WhenAll(moments.SideBySideAsync(rows.Select<IReadOnlyList<Type>, Func<Task>>(row => () => LiveAsync(row, stop))), mail);
            past.Pause(TimeSpan.FromMinutes(1));
            await DeliverAsync(stop);
        }
    }

    /// <summary>The jobs with a time of their own, one after the other, at twenty to three.</summary>
    public async Task NightAsync(DateOnly date, CancellationToken stop)
    {
        past.Night(date);
        var (runs, runner, ids, clock) = (services.GetRequiredService<JobRuns>(), services.GetRequiredService<JobRunner>(), services.GetRequiredService<IIds>(), services.GetRequiredService<TimeProvider>());
        foreach (var job in services.GetServices<RegisteredJob>().Where(j => j.Schedule.CronExpression is not null).OrderBy(j => j.FullName, StringComparer.Ordinal))
            await runs.AddAsync(ids.New(), job.Module, job.Name, "schedule", null, null, clock.GetUtcNow(), stop);
        while (await runner.RunOneAsync(stop)) past.Pause(TimeSpan.FromSeconds(2));
        await DeliverAsync(stop);
    }

    /// <summary>What was told, and what those tell who react to it.</summary>
    private async Task DeliverAsync(CancellationToken stop)
    {
        while (bells.Events.TakeRung() is { Count: > 0 } told)
        {
            var reacting = await delivery.SpreadAsync(told, stop);
            // Each module keeps its row, also when it has nothing to react to.
            await moments.SideBySideAsync(delivery.Modules.Select<Type, Func<Task>>(module =>
                () => reacting.Contains(module) ? delivery.DeliverAllAsync(module, stop) : Task.CompletedTask));
        }
    }

    public async Task SendAllAsync(CancellationToken stop)
    {
        past.As(null, 17, 30);
        await Task.WhenAll(bells.Mail.TakeRung().Select(schema => post.SendAllAsync(schema, stop)));
    }

    private async Task LiveAsync(IReadOnlyList<Type> row, CancellationToken stop)
    {
        foreach (var part in row)
        {
            await using var scope = services.CreateAsyncScope();
            await ((IDemoPart)ActivatorUtilities.CreateInstance(scope.ServiceProvider, part)).LiveAsync(past, stop);
        }
    }
}
