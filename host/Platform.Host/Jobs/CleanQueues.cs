using Npgsql;
using Platform.Host.Database;
using Platform.Host.Events;
using Platform.Host.Mail;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>Removes what the queues no longer need: ids and codes, but kept for ever they would still be a trail.</summary>
internal sealed class CleanQueues(IModuleConnections connections, ModuleSchemas modules, MailTexts mails, TimeProvider clock) : IPlatformJob
{
    public const string Module = "Platform";
    public static readonly TimeSpan Delivered = TimeSpan.FromDays(30);
    public static readonly TimeSpan Runs = TimeSpan.FromDays(90);
    public static readonly TimeSpan Mails = TimeSpan.FromDays(90);

    public async Task RunAsync(JobContext context, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var host = connections.For(DatabaseAddress.HostSchema);
        // An event goes when nobody waits for it; the note that it was handled stays twice as long, as a guard against a late repeat.
        var open = new List<Guid>();
        await using (var read = host.CreateCommand("select distinct event from platform.delivery where state <> 'done'"))
        await using (var row = await read.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop)) open.Add(row.GetGuid(0));
        foreach (var schema in modules.All)
        {
            await RunAsync(connections.For(schema), $"delete from {schema}.outbox where spread < @before and id <> all(@open)", now - Delivered, stop, new NpgsqlParameter("open", open.ToArray()));
            await RunAsync(connections.For(schema), $"delete from {schema}.inbox where handled < @before", now - 2 * Delivered, stop);
            await RunAsync(connections.For(schema), $"delete from {schema}.job_request where taken < @before", now - Delivered, stop);
        }
        await RunAsync(host, "delete from platform.delivery where state = 'done' and finished < @before", now - Delivered, stop);
        foreach (var schema in mails.Schemas)
            await RunAsync(connections.For(schema), $"delete from {schema}.mail_queue where state <> 'waiting' and finished < @before", now - Mails, stop);
        await RunAsync(host, "delete from platform.job_run where state in ('done', 'failed') and asked < @before", now - Runs, stop);
        await RunAsync(host, "delete from platform.record_link_request where asked < @before", now - TimeSpan.FromDays(1), stop);
        // A dead link still finds its record for a while, so that its page can send a new one.
        await RunAsync(host, "delete from platform.record_link where expires < @before", now - Delivered, stop);
        await RunAsync(host, "delete from platform.record_session where created < @before", now - Delivered, stop);
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql, DateTimeOffset before, CancellationToken stop, params NpgsqlParameter[] more)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new("before", before));
        command.Parameters.AddRange(more);
        await command.ExecuteNonQueryAsync(stop);
    }
}
