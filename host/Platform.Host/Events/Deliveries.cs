using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>
/// The table <c>platform.delivery</c> for the workers. The state is kept per event and subscriber, never as «all up to here»: a
/// transaction that commits late would be passed by.
/// </summary>
internal sealed class Deliveries(IModuleConnections connections)
{
    private const string Due = """
        from platform.delivery d
        where d.state = 'waiting' and d.next_try <= @now and d.subscriber || ' ' || d.type = any(@mine) and not exists (
            select from platform.delivery e
            where e.subscriber = d.subscriber and e.schema = d.schema and e.subject = d.subject and e.version < d.version and e.state <> 'done')
        order by d.next_try, d.version, d.occurred, d.event, d.subscriber
        """;

    public NpgsqlDataSource Source => connections.For(DatabaseAddress.HostSchema);

    public async Task SubscribeAsync(IEnumerable<RegisteredReaction> reactions, DateTimeOffset now, CancellationToken stop)
    {
        var all = reactions.ToList();
        await using var command = Source.CreateCommand("""
            insert into platform.subscription (subscriber, event_type, since)
            select s, t, @now from unnest(@subscribers, @types) as new (s, t) on conflict do nothing
            """);
        command.Parameters.Add(new("subscribers", all.Select(r => r.Subscriber).ToArray()));
        command.Parameters.Add(new("types", all.Select(r => r.Event.FullName!).ToArray()));
        command.Parameters.Add(new("now", now));
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// The first deliveries that are due, each alone in its subscriber's and subject's line, locked until the transaction ends: a worker
    /// that dies lets go of them at once. Empty when nothing is due or others hold all that is.
    /// </summary>
    public static async Task<IReadOnlyList<Delivery>> ClaimAsync(NpgsqlConnection connection, string[] mine, DateTimeOffset now, int most, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select d.event, d.subscriber, d.schema, d.type, d.tries, exists (
                select from platform.delivery f
                where f.subscriber = d.subscriber and f.schema = d.schema and f.subject = d.subject and f.version > d.version and f.state = 'waiting')
            {Due} limit @most for update of d skip locked
            """, connection)
        {
            Parameters = { new("mine", mine), new("now", now), new("most", most) },
        };
        var claimed = new List<Delivery>();
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop)) claimed.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetBoolean(5)));
        return claimed;
    }

    /// <summary>Waits for one delivery that is due but in somebody else's hands.</summary>
    /// <returns>False when nothing is due at all.</returns>
    public async Task<bool> WaitForOthersAsync(string[] mine, DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await Source.OpenConnectionAsync(stop);
        await using var look = new NpgsqlCommand($"select d.event, d.subscriber {Due} limit 1", connection) { Parameters = { new("mine", mine), new("now", now) } };
        Guid e;
        string subscriber;
        await using (var row = await look.ExecuteReaderAsync(stop))
        {
            if (!await row.ReadAsync(stop)) return false;
            (e, subscriber) = (row.GetGuid(0), row.GetString(1));
        }
        await using var wait = new NpgsqlCommand("select from platform.delivery where event = @event and subscriber = @subscriber for update", connection)
        {
            Parameters = { new("event", e), new("subscriber", subscriber) },
        };
        await wait.ExecuteNonQueryAsync(stop);
        return true;
    }

    public static async Task MarkDoneAsync(NpgsqlConnection connection, IReadOnlyCollection<Delivery> done, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            update platform.delivery d set state = 'done', finished = @now, error = null, reference = null
            from unnest(@events, @subscribers) as h (event, subscriber) where d.event = any(@events) and d.event = h.event and d.subscriber = h.subscriber
            """, connection)
        {
            Parameters = { new("events", done.Select(d => d.Event).ToArray()), new("subscribers", done.Select(d => d.Subscriber).ToArray()), new("now", now) },
        };
        await command.ExecuteNonQueryAsync(stop);
    }

    public static async Task MarkFailedAsync(NpgsqlConnection connection, Delivery delivery, DateTimeOffset? nextTry, string error, string reference, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            update platform.delivery set tries = tries + 1, state = case when @next is null then 'parked' else 'waiting' end,
                next_try = coalesce(@next, next_try), error = @error, reference = @reference
            where event = @event and subscriber = @subscriber
            """, connection)
        {
            Parameters =
            {
                new("event", delivery.Event), new("subscriber", delivery.Subscriber), new("error", error), new("reference", reference),
                new NpgsqlParameter("next", NpgsqlTypes.NpgsqlDbType.TimestampTz) { Value = nextTry is { } next ? next : DBNull.Value },
            },
        };
        await command.ExecuteNonQueryAsync(stop);
    }
}
