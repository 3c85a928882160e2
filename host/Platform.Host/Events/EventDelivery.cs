using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>
/// Spreads events and runs reactions. A reaction and the note that it ran (the inbox) commit together, then the delivery is marked: a
/// crash between the two makes the event come again, and the inbox lets it pass unhandled.
/// </summary>
internal sealed class EventDelivery(
    IModuleConnections connections, ModuleSchemas schemas, Deliveries deliveries, EventSpreader spreader, IEnumerable<RegisteredReaction> reactions,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<EventDelivery> log) : IEventDelivery
{
    private readonly Dictionary<(string Subscriber, string Type), RegisteredReaction> known = reactions.ToDictionary(r => (r.Subscriber, r.Event.FullName!));
    // Subscriber and type: what this node does not know stays waiting for one that does.
    private readonly string[] mine = [.. reactions.Select(r => $"{r.Subscriber} {r.Event.FullName}")];
    private volatile bool subscribed;

    public async Task SpreadAsync(CancellationToken stop)
    {
        if (!subscribed)
        {
            await deliveries.SubscribeAsync(known.Values, clock.GetUtcNow(), stop);
            subscribed = true;
        }
        foreach (var schema in schemas.All) await spreader.SpreadAsync(schema, stop);
    }

    public async Task<int> DeliverAllAsync(CancellationToken stop)
    {
        for (var handled = 0; ;)
        {
            await SpreadAsync(stop);
            var before = handled;
            while (await DeliverOneAsync(stop)) handled++;
            if (handled == before && !await deliveries.WaitForOthersAsync(mine, clock.GetUtcNow(), stop)) return handled;
        }
    }

    /// <summary>Takes and ends one delivery that is due.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> DeliverOneAsync(CancellationToken stop)
    {
        if (mine.Length == 0) return false;
        await using var connection = await deliveries.Source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (await Deliveries.ClaimAsync(connection, mine, clock.GetUtcNow(), stop) is not { } delivery) return false;
        try
        {
            await ReactAsync(delivery, stop);
            await Deliveries.MarkDoneAsync(connection, delivery, clock.GetUtcNow(), stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && connection.State == System.Data.ConnectionState.Open)
        {
            var reference = FailureWords.NewReference();
            var delay = TryAgain.After(delivery.Tries + 1);
            log.LogError(e, "{Subscriber} failed at {Type} {Event}, try {Try}, {Outcome}, reference {Reference}",
                delivery.Subscriber, delivery.Type, delivery.Event, delivery.Tries + 1, delay is null ? "parked" : $"again in {delay}", reference);
            await Deliveries.MarkFailedAsync(connection, delivery, clock.GetUtcNow() + delay, FailureWords.Of(e), reference, stop);
        }
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task ReactAsync(Delivery delivery, CancellationToken stop)
    {
        var reaction = known[(delivery.Subscriber, delivery.Type)];
        if (await ReadAsync(delivery, reaction, stop) is not { } e)
            throw new StatedFailure($"The event is no longer in {delivery.Schema}.outbox. Maybe it was removed while it was parked.");
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(reaction.Db);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!await NoteAsync(db, delivery, clock.GetUtcNow(), stop))
        {
            log.LogInformation("{Subscriber} has already handled {Type} {Event}", delivery.Subscriber, delivery.Type, delivery.Event);
            return;
        }
        await reaction.Handle(scope.ServiceProvider, e, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Notes in the subscriber's own schema, and in its transaction, that it handles the event. False when it already has.</summary>
    private static async Task<bool> NoteAsync(ModuleDb db, Delivery delivery, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {db.Schema}.inbox (event, subscriber, handled) values (@event, @subscriber, @now) on conflict do nothing",
            (NpgsqlConnection)db.Database.GetDbConnection()) { Parameters = { new("event", delivery.Event), new("subscriber", delivery.Subscriber), new("now", now) } };
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    private async Task<IEvent?> ReadAsync(Delivery delivery, RegisteredReaction reaction, CancellationToken stop)
    {
        await using var command = connections.For(delivery.Schema).CreateCommand($"select payload::text, version from {delivery.Schema}.outbox where id = @id");
        command.Parameters.Add(new("id", delivery.Event));
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? EventJson.Read(row.GetString(0), row.GetInt64(1), reaction.Event) : null;
    }
}
