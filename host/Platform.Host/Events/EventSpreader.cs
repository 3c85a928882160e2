using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>
/// Gives each new event of a publisher's outbox to everybody who subscribes to its type. Two databases' worth of rights lie between the
/// two tables, so there is no common transaction: the deliveries are written first, and writing them again changes nothing.
/// </summary>
internal sealed class EventSpreader(IModuleConnections connections, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Spreads what one schema has told.</summary>
    /// <returns>The types of the events that were met.</returns>
    public async Task<IReadOnlySet<string>> SpreadAsync(string schema, CancellationToken stop)
    {
        var types = new HashSet<string>();
        while (await SpreadBatchAsync(schema, types, stop) == Batch) { }
        return types;
    }

    private async Task<int> SpreadBatchAsync(string schema, HashSet<string> types, CancellationToken stop)
    {
        var events = new List<(Guid Id, string Type, Guid Subject, long Version, DateTimeOffset Occurred)>();
        // In the order of the sequence, which is given under the subject's lock: a batch never holds an event without those before it.
        await using (var read = connections.For(schema).CreateCommand(
            $"select id, type, subject, version, occurred from {schema}.outbox where spread is null order by sequence limit {Batch}"))
        await using (var row = await read.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                events.Add((row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetInt64(3), row.GetFieldValue<DateTimeOffset>(4)));
        if (events.Count == 0) return 0;
        types.UnionWith(events.Select(e => e.Type));

        await using var deliver = connections.For(DatabaseAddress.HostSchema).CreateCommand("""
            insert into platform.delivery (event, subscriber, schema, type, subject, version, occurred, next_try)
            select e.id, s.subscriber, @schema, e.type, e.subject, e.version, e.occurred, @now
            from unnest(@ids, @types, @subjects, @versions, @occurred) with ordinality as e (id, type, subject, version, occurred, place)
            join platform.subscription s on s.event_type = e.type order by e.place, s.subscriber
            on conflict do nothing
            """);
        deliver.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("schema", schema), new("now", clock.GetUtcNow()), new("ids", events.Select(e => e.Id).ToArray()), new("types", events.Select(e => e.Type).ToArray()),
            new("subjects", events.Select(e => e.Subject).ToArray()), new("versions", events.Select(e => e.Version).ToArray()),
            new("occurred", events.Select(e => e.Occurred).ToArray()),
        });
        await deliver.ExecuteNonQueryAsync(stop);

        await using var mark = connections.For(schema).CreateCommand($"update {schema}.outbox set spread = @now where id = any(@ids) and spread is null");
        mark.Parameters.Add(new("now", clock.GetUtcNow()));
        mark.Parameters.Add(new("ids", events.Select(e => e.Id).ToArray()));
        await mark.ExecuteNonQueryAsync(stop);
        return events.Count;
    }
}
