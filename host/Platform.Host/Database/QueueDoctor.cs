using Npgsql;

namespace Platform.Host.Database;

/// <summary>The doctor's look at work that waits or failed.</summary>
internal static class QueueDoctor
{
    /// <returns>One line, or null on a database that has no jobs yet.</returns>
    public static async Task<DoctorLine?> JobsAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('platform.job_run') is not null and to_regclass('platform.delivery') is not null", administrator);
        if (await exists.ExecuteScalarAsync(cancellation) is not true) return null;
        await using var count = new NpgsqlCommand("""
            select (select count(*) from platform.job_run where state = 'failed' and asked > now() - interval '1 day'),
                   (select count(*) from platform.delivery where state = 'parked')
            """, administrator);
        await using var row = await count.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (failed, parked) = (row.GetInt64(0), row.GetInt64(1));
        return failed + parked == 0
            ? new("jobs", DoctorVerdict.Ok, "none failed in the last day, no event is parked")
            : new("jobs", DoctorVerdict.Warn, $"{failed} failed in the last day, {parked} events are parked. Maybe look at /admin/jobs and /admin/events.");
    }
}
