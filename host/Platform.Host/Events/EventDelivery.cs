using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>
/// Spreads events and runs reactions. A reaction and the note that it ran (the inbox) commit together, then the delivery is marked: a
/// crash between the two makes the event come again, and the inbox lets it pass unhandled. What a module has waiting is handled together, in
/// one transaction; when one of them fails, each is handled alone, so that none holds the others back.
/// </summary>
internal sealed class EventDelivery(
    IModuleConnections connections, ModuleSchemas schemas, Deliveries deliveries, EventSpreader spreader, IEnumerable<RegisteredReaction> reactions,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<EventDelivery> log) : IEventDelivery
{
    private readonly Dictionary<(string Subscriber, string Type), RegisteredReaction> known = reactions.ToDictionary(r => (r.Subscriber, r.Event.FullName!));
    // Subscriber and type: what this node does not know stays waiting for one that does.
    private readonly string[] mine = [.. reactions.Select(Line)];
    private readonly ILookup<Type, string> linesOf = reactions.ToLookup(r => r.Db, Line);
    /// <summary>Few enough that a transaction stays short, enough that the round trips around the reactions are shared.</summary>
    private const int MostTogether = 20;
    private volatile bool subscribed;

    /// <summary>Modules that react, by their contexts, always in the same order.</summary>
    public IReadOnlyList<Type> Modules { get; } = [.. reactions.Select(r => r.Db).Distinct().OrderBy(m => m.FullName, StringComparer.Ordinal)];

    public Task SpreadAsync(CancellationToken stop) => SpreadAsync(schemas.All, stop);

    /// <summary>Spreads what some schemas have told.</summary>
    /// <returns>The modules that react to something of it.</returns>
    public async Task<IReadOnlySet<Type>> SpreadAsync(IEnumerable<string> told, CancellationToken stop)
    {
        if (!subscribed)
        {
            await deliveries.SubscribeAsync(known.Values, clock.GetUtcNow(), stop);
            subscribed = true;
        }
        var types = (await Task.WhenAll(told.Select(schema => spreader.SpreadAsync(schema, stop)))).SelectMany(t => t).ToHashSet();
        return known.Values.Where(r => types.Contains(r.Event.FullName!)).Select(r => r.Db).ToHashSet();
    }

    public async Task<int> DeliverAllAsync(CancellationToken stop)
    {
        for (var handled = 0; ;)
        {
            await SpreadAsync(stop);
            var before = handled;
            for (int some; (some = await DeliverSomeAsync(stop)) > 0;) handled += some;
            if (handled == before && !await deliveries.WaitForOthersAsync(mine, clock.GetUtcNow(), stop)) return handled;
        }
    }

    /// <summary>Delivers what has been spread to one module, until nothing is due.</summary>
    public async Task DeliverAllAsync(Type module, CancellationToken stop)
    {
        string[] lines = [.. linesOf[module]];
        while ((await DeliverSomeAsync(lines, stop)).MayBeMore) { }
    }

    /// <summary>Takes and ends some deliveries that are due.</summary>
    /// <returns>How many; 0 when there was none.</returns>
    public async Task<int> DeliverSomeAsync(CancellationToken stop) => (await DeliverSomeAsync(mine, stop)).Handled;

    private static string Line(RegisteredReaction reaction) => $"{reaction.Subscriber} {reaction.Event.FullName}";

    private async Task<(int Handled, bool MayBeMore)> DeliverSomeAsync(string[] lines, CancellationToken stop)
    {
        if (lines.Length == 0) return (0, false);
        await using var connection = await deliveries.Source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var claimed = await Deliveries.ClaimAsync(connection, lines, clock.GetUtcNow(), MostTogether, stop);
        if (claimed.Count == 0) return (0, false);
        foreach (var together in claimed.GroupBy(d => known[(d.Subscriber, d.Type)].Db, (_, some) => some.ToList()))
            if (together.Count == 1 || !await DeliverTogetherAsync(connection, together, stop))
                foreach (var alone in together) await DeliverAloneAsync(connection, alone, stop);
        await transaction.CommitAsync(stop);
        return (claimed.Count, claimed.Count == MostTogether || claimed.Any(d => d.IsFollowed));
    }

    /// <summary>False when one of them failed; then none has been handled.</summary>
    private async Task<bool> DeliverTogetherAsync(NpgsqlConnection connection, List<Delivery> together, CancellationToken stop)
    {
        try
        {
            await ReactAsync(together, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogDebug(e, "{Count} deliveries do not go together; each is handled alone", together.Count);
            return false;
        }
        await Deliveries.MarkDoneAsync(connection, together, clock.GetUtcNow(), stop);
        return true;
    }

    private async Task DeliverAloneAsync(NpgsqlConnection connection, Delivery delivery, CancellationToken stop)
    {
        try
        {
            await ReactAsync([delivery], stop);
            await Deliveries.MarkDoneAsync(connection, [delivery], clock.GetUtcNow(), stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && connection.State == System.Data.ConnectionState.Open)
        {
            var reference = FailureWords.NewReference();
            var delay = TryAgain.After(delivery.Tries + 1);
            log.LogError(e, "{Subscriber} failed at {Type} {Event}, try {Try}, {Outcome}, reference {Reference}",
                delivery.Subscriber, delivery.Type, delivery.Event, delivery.Tries + 1, delay is null ? "parked" : $"again in {delay}", reference);
            await Deliveries.MarkFailedAsync(connection, delivery, clock.GetUtcNow() + delay, FailureWords.Of(e), reference, stop);
        }
    }

    /// <summary>Runs the reactions of one module in one transaction of its own, each seeing what those before it have saved.</summary>
    private async Task ReactAsync(List<Delivery> together, CancellationToken stop)
    {
        var events = new Dictionary<Guid, (string Payload, long Version)>();
        foreach (var schema in together.GroupBy(d => d.Schema, d => d.Event)) await ReadAsync(schema.Key, [.. schema.Distinct()], events, stop);
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(known[(together[0].Subscriber, together[0].Type)].Db);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // A failed save ends the transaction anyway: nothing goes back to a point in the middle.
        db.Database.AutoSavepointsEnabled = false;
        var noted = await NoteAsync(db, together, clock.GetUtcNow(), stop);
        foreach (var delivery in together)
        {
            if (!noted.Contains((delivery.Event, delivery.Subscriber)))
            {
                log.LogInformation("{Subscriber} has already handled {Type} {Event}", delivery.Subscriber, delivery.Type, delivery.Event);
                continue;
            }
            if (!events.TryGetValue(delivery.Event, out var told))
                throw new StatedFailure($"The event is no longer in {delivery.Schema}.outbox. Maybe it was removed while it was parked.");
            var reaction = known[(delivery.Subscriber, delivery.Type)];
            await reaction.Handle(scope.ServiceProvider, EventJson.Read(told.Payload, told.Version, reaction.Event), stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync(stop);
    }

    /// <summary>Notes in the subscribers' own schema, and in its transaction, that they handle the events. Returns those that had not yet.</summary>
    private static async Task<HashSet<(Guid, string)>> NoteAsync(ModuleDb db, List<Delivery> together, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            insert into {db.Schema}.inbox (event, subscriber, handled)
            select e, s, @now from unnest(@events, @subscribers) as new (e, s) on conflict do nothing returning event, subscriber
            """, (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters = { new("events", together.Select(d => d.Event).ToArray()), new("subscribers", together.Select(d => d.Subscriber).ToArray()), new("now", now) },
        };
        var noted = new HashSet<(Guid, string)>();
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop)) noted.Add((row.GetGuid(0), row.GetString(1)));
        return noted;
    }

    private async Task ReadAsync(string schema, Guid[] ids, Dictionary<Guid, (string Payload, long Version)> into, CancellationToken stop)
    {
        await using var command = connections.For(schema).CreateCommand($"select id, payload::text, version from {schema}.outbox where id = any(@ids)");
        command.Parameters.Add(new("ids", ids));
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop)) into[row.GetGuid(0)] = (row.GetString(1), row.GetInt64(2));
    }
}
