using Npgsql;
using NpgsqlTypes;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>What an administrator sees of deliveries, and may do to them.</summary>
internal sealed class DeliveryList(IModuleConnections connections, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>How far back delivered ones are shown: a week, so that Monday's administrator sees Friday's.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    private NpgsqlDataSource Source => connections.For(DatabaseAddress.HostSchema);

    public async Task<DeliveryCounts> CountAsync(CancellationToken stop)
    {
        await using var command = Source.CreateCommand("""
            select count(*) filter (where state = 'waiting'), count(*) filter (where state = 'parked'),
                   count(*) filter (where state = 'done' and finished > @since)
            from platform.delivery where state <> 'done' or finished > @since
            """);
        command.Parameters.Add(new("since", clock.GetUtcNow() - Shown));
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    public async Task<long> CountParkedAsync(CancellationToken stop)
    {
        await using var command = Source.CreateCommand("select count(*) from platform.delivery where state = 'parked'");
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>One page of deliveries in a state, oldest first; delivered ones newest first.</summary>
    public async Task<(IReadOnlyList<DeliveryLine> Lines, long Total)> ReadAsync(string state, Guid? subject, int page, CancellationToken stop)
    {
        var order = state == "done" ? "finished desc, event" : "occurred, event";
        await using var command = Source.CreateCommand($"""
            select event, subscriber, schema, type, subject, version, occurred, tries, next_try, error, reference, finished, count(*) over ()
            from platform.delivery where state = @state and (@subject is null or subject = @subject) and (state <> 'done' or finished > @since)
            order by {order} offset @offset limit {PageSize}
            """);
        command.Parameters.Add(new("state", state));
        command.Parameters.Add(new("subject", NpgsqlDbType.Uuid) { Value = subject is { } id ? id : DBNull.Value });
        command.Parameters.Add(new("since", clock.GetUtcNow() - Shown));
        command.Parameters.Add(new("offset", (long)(page - 1) * PageSize));
        var lines = new List<DeliveryLine>();
        var total = 0L;
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            lines.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetGuid(4), row.GetInt64(5),
                row.GetFieldValue<DateTimeOffset>(6), row.GetInt32(7), row.GetFieldValue<DateTimeOffset>(8),
                row.IsDBNull(9) ? null : row.GetString(9), row.IsDBNull(10) ? null : row.GetString(10),
                row.IsDBNull(11) ? null : row.GetFieldValue<DateTimeOffset>(11)));
            total = row.GetInt64(12);
        }
        return (lines, total);
    }

    /// <summary>Lets one parked or delayed delivery be tried at once, with all its tries before it.</summary>
    public Task<int> ReleaseAsync(Guid e, string subscriber, CancellationToken stop) =>
        ReleaseAsync("event = @id", e, subscriber, stop);

    /// <summary>The same for all of a subject that wait for one subscriber.</summary>
    public Task<int> ReleaseSubjectAsync(Guid subject, string subscriber, CancellationToken stop) =>
        ReleaseAsync("subject = @id", subject, subscriber, stop);

    /// <summary>Subscribers that have deliveries waiting but are not among this node's own, with how many wait.</summary>
    public async Task<IReadOnlyList<(string Subscriber, long Waiting)>> StrangersAsync(IReadOnlyCollection<string> own, CancellationToken stop)
    {
        await using var command = Source.CreateCommand("""
            select s.subscriber, (select count(*) from platform.delivery d where d.subscriber = s.subscriber and d.state <> 'done')
            from (select distinct subscriber from platform.subscription) s where not s.subscriber = any(@own) order by 1
            """);
        command.Parameters.Add(new("own", own.ToArray()));
        var found = new List<(string, long)>();
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop)) found.Add((row.GetString(0), row.GetInt64(1)));
        return found;
    }

    /// <summary>Stops collecting for a subscriber that is gone for good, and drops what waits for it.</summary>
    public async Task ForgetAsync(string subscriber, CancellationToken stop)
    {
        await using var batch = Source.CreateBatch();
        batch.BatchCommands.Add(new("delete from platform.subscription where subscriber = $1") { Parameters = { new() { Value = subscriber } } });
        batch.BatchCommands.Add(new("delete from platform.delivery where subscriber = $1 and state <> 'done'") { Parameters = { new() { Value = subscriber } } });
        await batch.ExecuteNonQueryAsync(stop);
    }

    private async Task<int> ReleaseAsync(string which, Guid id, string subscriber, CancellationToken stop)
    {
        await using var command = Source.CreateCommand(
            $"update platform.delivery set state = 'waiting', tries = 0, next_try = @now where {which} and subscriber = @subscriber and state <> 'done' and tries > 0");
        command.Parameters.Add(new("id", id));
        command.Parameters.Add(new("subscriber", subscriber));
        command.Parameters.Add(new("now", clock.GetUtcNow()));
        return await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>How many wait, are parked, and were delivered in the last week.</summary>
internal sealed record DeliveryCounts(long Waiting, long Parked, long Done);

/// <summary>One row of the page.</summary>
internal sealed record DeliveryLine(
    Guid Event, string Subscriber, string Schema, string Type, Guid Subject, long Version, DateTimeOffset Occurred, int Tries,
    DateTimeOffset NextTry, string? Error, string? Reference, DateTimeOffset? Finished);
