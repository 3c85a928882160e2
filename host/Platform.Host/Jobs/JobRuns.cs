using Npgsql;
using NpgsqlTypes;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>The table <c>platform.job_run</c>.</summary>
internal sealed class JobRuns(IModuleConnections connections)
{
    public const int PageSize = 50;
    private const int EndTries = 40;
    private static readonly TimeSpan BetweenEndTries = TimeSpan.FromMilliseconds(250);
    private const string Columns = "id, module, job, source, asked, state, tries, next_try, started, finished, node, done, total, progress, error, reference";

    public NpgsqlDataSource Source => connections.For(DatabaseAddress.HostSchema);

    /// <summary>Adds a run that waits.</summary>
    /// <returns>False when the run is already there, or one by clock or hand is unfinished.</returns>
    public async Task<bool> AddAsync(Guid id, string module, string job, string source, string? arguments, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = Source.CreateCommand("""
            insert into platform.job_run (id, module, job, source, arguments, asked_by, asked, next_try)
            values (@id, @module, @job, @source, @arguments, @by, @now, @now) on conflict do nothing
            """);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("id", id), new("module", module), new("job", job), new("source", source), new("now", now),
            new("arguments", NpgsqlDbType.Jsonb) { Value = (object?)arguments ?? DBNull.Value }, new("by", NpgsqlDbType.Uuid) { Value = by is { } who ? who : DBNull.Value },
        });
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Runs that are due, or were running and may have lost their node, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> CandidatesAsync(string[] mine, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = Source.CreateCommand("""
            select id from platform.job_run where state in ('waiting', 'running') and next_try <= @now and module || '.' || job = any(@mine)
            order by next_try, id limit 50
            """);
        command.Parameters.Add(new("mine", mine));
        command.Parameters.Add(new("now", now));
        var found = new List<Guid>();
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop)) found.Add(row.GetGuid(0));
        return found;
    }

    /// <summary>Marks a run as running here. The caller holds the run's lock, so nobody else runs it.</summary>
    /// <returns>Module, job, number of this try and arguments; null when the run has ended or is not due any more.</returns>
    public static async Task<(string Module, string Job, int Attempt, string? Arguments)?> BeginAsync(
        NpgsqlConnection connection, Guid id, string node, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            update platform.job_run set state = 'running', tries = tries + 1, started = @now, node = @node, done = 0, total = 0, progress = null
            where id = @id and state in ('waiting', 'running') and next_try <= @now returning module, job, tries, arguments::text
            """, connection) { Parameters = { new("id", id), new("node", node), new("now", now) } };
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? (row.GetString(0), row.GetString(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3)) : null;
    }

    public async Task ReportAsync(Guid id, int attempt, JobProgress progress, CancellationToken stop)
    {
        await using var command = Source.CreateCommand(
            "update platform.job_run set done = @done, total = @total, progress = left(@text, 200) where id = @id and state = 'running' and tries = @attempt");
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("id", id), new("attempt", attempt), new("done", progress.Done), new("total", progress.Total),
            new("text", NpgsqlDbType.Text) { Value = (object?)progress.Text ?? DBNull.Value },
        });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// Ends a try. Does nothing when another node has begun the run again meanwhile. Asks again while the database is away, because work
    /// that was done and not noted would be done twice.
    /// </summary>
    public async Task EndAsync(Guid id, int attempt, string state, DateTimeOffset? nextTry, DateTimeOffset now, string? error, string? reference, bool countsAsTry = true)
    {
        for (var left = EndTries; ; left--)
        {
            try
            {
                await using var command = Source.CreateCommand("""
                    update platform.job_run set state = @state, next_try = coalesce(@next, next_try), error = @error, reference = @reference,
                        finished = case when @state = 'waiting' then null else @now end, tries = case when @counts then tries else tries - 1 end
                    where id = @id and state = 'running' and tries = @attempt
                    """);
                command.Parameters.AddRange(new NpgsqlParameter[]
                {
                    new("id", id), new("attempt", attempt), new("state", state), new("now", now), new("counts", countsAsTry),
                    new("next", NpgsqlDbType.TimestampTz) { Value = nextTry is { } next ? next : DBNull.Value },
                    new("error", NpgsqlDbType.Text) { Value = (object?)error ?? DBNull.Value }, new("reference", NpgsqlDbType.Text) { Value = (object?)reference ?? DBNull.Value },
                });
                await command.ExecuteNonQueryAsync(CancellationToken.None);
                return;
            }
            catch (NpgsqlException) when (left > 1)
            {
                await Task.Delay(BetweenEndTries);
            }
        }
    }

    public async Task<JobRun?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var command = Source.CreateCommand($"select {Columns} from platform.job_run where id = @id");
        command.Parameters.Add(new("id", id));
        return (await ReadAsync(command, stop)).FirstOrDefault();
    }

    /// <summary>The last run of each job.</summary>
    public async Task<IReadOnlyList<JobRun>> LastAsync(CancellationToken stop)
    {
        await using var command = Source.CreateCommand($"select distinct on (module, job) {Columns} from platform.job_run order by module, job, asked desc");
        return await ReadAsync(command, stop);
    }

    /// <summary>How many of these jobs failed when they ran last.</summary>
    public async Task<long> CountFailedAsync(IReadOnlyCollection<RegisteredJob> jobs, CancellationToken stop)
    {
        await using var command = Source.CreateCommand("""
            select count(*) from unnest(@modules, @jobs) as own (module, job) cross join lateral (
                select state from platform.job_run r where r.module = own.module and r.job = own.job order by asked desc limit 1) as last
            where last.state = 'failed'
            """);
        command.Parameters.Add(new("modules", jobs.Select(j => j.Module).ToArray()));
        command.Parameters.Add(new("jobs", jobs.Select(j => j.Name).ToArray()));
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>One page of a job's runs, newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<JobRun> Runs, long Total)> HistoryAsync(string module, string job, int page, CancellationToken stop)
    {
        await using var count = Source.CreateCommand("select count(*) from platform.job_run where module = @module and job = @job");
        count.Parameters.Add(new("module", module));
        count.Parameters.Add(new("job", job));
        var total = (long)(await count.ExecuteScalarAsync(stop))!;
        await using var command = Source.CreateCommand(
            $"select {Columns} from platform.job_run where module = @module and job = @job order by asked desc, id offset @offset limit {PageSize}");
        command.Parameters.Add(new("module", module));
        command.Parameters.Add(new("job", job));
        command.Parameters.Add(new("offset", (long)(page - 1) * PageSize));
        return (await ReadAsync(command, stop), total);
    }

    private static async Task<IReadOnlyList<JobRun>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        var runs = new List<JobRun>();
        await using var row = await command.ExecuteReaderAsync(stop);
        DateTimeOffset? Time(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        while (await row.ReadAsync(stop))
            runs.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), Time(4)!.Value, row.GetString(5), row.GetInt32(6),
                Time(7)!.Value, Time(8), Time(9), Text(10), row.GetInt64(11), row.GetInt64(12), Text(13), Text(14), Text(15)));
        return runs;
    }
}
