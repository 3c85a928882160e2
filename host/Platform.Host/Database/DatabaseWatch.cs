namespace Platform.Host.Database;

/// <summary>
/// Looks once a second whether the embedded server is there, and starts it again when it died under the running host. Every node
/// looks; the first starts it, the others join. A server that the configuration names is its own administrator's.
/// </summary>
internal sealed class DatabaseWatch(PlatformDatabase database, ModuleConnections connections, ILogger<DatabaseWatch> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Server is not { } server) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (server.IsRunning || stoppingToken.IsCancellationRequested) continue;
                log.LogError("PostgreSQL {Process} is gone; starting it again", server.ProcessId);
                if (!await database.EnsureServerAsync(stoppingToken)) continue;
                connections.Clear();
                log.LogWarning("PostgreSQL runs again as {Process}", server.ProcessId);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e)
            {
                // Nothing but a running server helps, so it is tried again whatever stood in the way.
                log.LogError(e, "PostgreSQL does not start: {Words}", e.Message);
            }
        }
    }
}
