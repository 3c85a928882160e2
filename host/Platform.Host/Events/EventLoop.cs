using Npgsql;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>Delivers on every node, all the time: at the bell of this process, and by looking once a second for what others left.</summary>
internal sealed class EventLoop(EventDelivery delivery, WakeUps wakeUps, IConfiguration configuration, ILogger<EventLoop> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly int workers = configuration.GetValue("Events:Workers", 2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Background", true)) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await delivery.SpreadAsync(stoppingToken);
                var handled = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => EmptyAsync(stoppingToken)));
                // Reactions tell of things themselves: look again before resting.
                if (handled.Sum() == 0) await wakeUps.Events.WaitAsync(BetweenLooks, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e)
            {
                // The database is away or a row cannot be read: nothing is lost, the next look finds it.
                log.LogWarning(e, "Events wait: {Kind}", FailureWords.Of(e));
                await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> EmptyAsync(CancellationToken stop)
    {
        var handled = 0;
        for (int some; (some = await delivery.DeliverSomeAsync(stop)) > 0;) handled += some;
        return handled;
    }
}
