using Platform.Host.Events;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>Takes requests and runs what is due, on every node; at the bell of this process, and by looking once a second.</summary>
internal sealed class JobLoop(JobRunner runner, JobRequests requests, JobClock clock, WakeUps wakeUps, IConfiguration configuration, ILogger<JobLoop> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly int workers = configuration.GetValue("Jobs:Workers", 2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Background", true)) return;
        await RepeatAsync(async stop =>
        {
            await clock.StoreAsync(stop);
            return false;
        }, once: true, stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => RepeatAsync(async stop =>
        {
            await requests.TakeAsync(stop);
            return await runner.RunOneAsync(stop);
        }, once: false, stoppingToken)));
    }

    private async Task RepeatAsync(Func<CancellationToken, Task<bool>> work, bool once, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var worked = await work(stop);
                if (once) return;
                if (!worked) await wakeUps.Jobs.WaitAsync(BetweenLooks, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
            catch (Exception e)
            {
                log.LogWarning(e, "Jobs wait: {Kind}", FailureWords.Of(e));
                await Task.Delay(BetweenLooks, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
