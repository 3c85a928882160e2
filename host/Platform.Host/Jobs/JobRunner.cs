using Npgsql;
using Platform.Host.Events;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>
/// Runs one run at a time. The run's lock belongs to a database session: when its node dies, the lock is gone at once and any node
/// with the module takes the run up again, without leases or heartbeats to wait for.
/// </summary>
internal sealed class JobRunner(JobRuns runs, IEnumerable<RegisteredJob> jobs, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, RegisteredJob> known = jobs.ToDictionary(j => j.FullName);
    private readonly string[] mine = [.. jobs.Select(j => j.FullName)];

    /// <summary>Runs one run that is due.</summary>
    /// <returns>False when there was none to take.</returns>
    public async Task<bool> RunOneAsync(CancellationToken stop)
    {
        foreach (var id in await runs.CandidatesAsync(mine, clock.GetUtcNow(), stop))
        {
            await using var session = await runs.Source.OpenConnectionAsync(stop);
            if (!await LockAsync(session, id, stop)) continue;
            try
            {
                if (await JobRuns.BeginAsync(session, id, JobNode.Name, clock.GetUtcNow(), stop) is not { } begun) continue;
                await RunAsync(session, id, known[$"{begun.Module}.{begun.Job}"], begun.Attempt, begun.Arguments, stop);
                return true;
            }
            finally
            {
                await UnlockAsync(session, id);
            }
        }
        return false;
    }

    private async Task RunAsync(NpgsqlConnection session, Guid id, RegisteredJob job, int attempt, string? arguments, CancellationToken stop)
    {
        if (attempt > job.Schedule.Tries)
        {
            // Every earlier try ended without a word: its node was killed. Perhaps by this very run.
            await runs.EndAsync(id, attempt, "failed", null, clock.GetUtcNow(), "NodeLost", null);
            return;
        }
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watch = WatchAsync(session, lost);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var said = DateTimeOffset.MinValue;
            var context = new JobContext(id, attempt, arguments, async progress =>
            {
                var now = clock.GetUtcNow();
                if (now - said < BetweenReports && progress.Done < progress.Total) return;
                said = now;
                await runs.ReportAsync(id, attempt, progress, lost.Token);
            });
            await ((IPlatformJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(context, lost.Token);
            await runs.EndAsync(id, attempt, "done", null, clock.GetUtcNow(), null, null);
        }
        catch (Exception e) when (stop.IsCancellationRequested)
        {
            log.LogInformation("{Job} {Run} is handed back: the host stops ({Kind})", job.FullName, id, e.GetType().Name);
            await runs.EndAsync(id, attempt, "waiting", clock.GetUtcNow(), clock.GetUtcNow(), null, null, countsAsTry: false);
        }
        catch (Exception e)
        {
            var reference = FailureWords.NewReference();
            var delay = TryAgain.After(attempt, job.Schedule.Tries);
            log.LogError(e, "{Job} {Run} failed, try {Try} of {Tries}, reference {Reference}", job.FullName, id, attempt, job.Schedule.Tries, reference);
            await runs.EndAsync(id, attempt, delay is null ? "failed" : "waiting", clock.GetUtcNow() + delay, clock.GetUtcNow(), FailureWords.Of(e), reference);
        }
        finally
        {
            await lost.CancelAsync();
            await watch;
        }
    }

    /// <summary>Cancels the run when its session is gone, and with it the lock: another node may be running it already.</summary>
    private async Task WatchAsync(NpgsqlConnection session, CancellationTokenSource lost)
    {
        try
        {
            using var timer = new PeriodicTimer(BetweenSigns);
            while (await timer.WaitForNextTickAsync(lost.Token))
            {
                await using var sign = new NpgsqlCommand("select 1", session);
                await sign.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) { }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            log.LogWarning(e, "A run has lost its database session and is stopped");
            await lost.CancelAsync();
        }
    }

    private static async Task<bool> LockAsync(NpgsqlConnection session, Guid id, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('job_run ' || @id, 0))", session) { Parameters = { new("id", id.ToString()) } };
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private static async Task UnlockAsync(NpgsqlConnection session, Guid id)
    {
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended('job_run ' || @id, 0))", session) { Parameters = { new("id", id.ToString()) } };
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The session is gone, and the lock with it.
        }
    }
}
