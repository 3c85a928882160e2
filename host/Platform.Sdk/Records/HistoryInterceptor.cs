using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Platform.Sdk;

/// <summary>
/// Writes the history in the transaction of the change. The rows are inserted after the change itself, because by then its row
/// locks are held and the next version number belongs to us alone; without a transaction of the caller it opens one.
/// </summary>
internal sealed class HistoryInterceptor(IServiceProvider services) : SaveChangesInterceptor
{
    private const string Insert = """
        insert into {0}.history (record_type, record_id, version, at, who, why, action, changes)
        select n.type, n.id, coalesce((select max(version) from {0}.history h where h.record_id = n.id and h.record_type = n.type), 0) + 1,
            $1, $2, $3, n.action, n.changes::jsonb
        from unnest($4, $5, $6, $7) as n (type, id, action, changes)
        """;
    private const int LongestReason = 300;

    private List<HistoryRow> pending = [];
    private IDbContextTransaction? own;
    private bool hadSavepoints;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is not ModuleDb ? result
            : throw new InvalidOperationException($"{eventData.Context.GetType().Name}.SaveChanges() was called. Maybe it should be await SaveChangesAsync(stop).");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not ModuleDb context) return result;
        pending = await HistoryCollector.CollectAsync(context, cancellationToken);
        if (pending.Count == 0 || context.Database.CurrentTransaction is not null) return result;
        own = await context.Database.BeginTransactionAsync(cancellationToken);
        // A save that fails ends this transaction: a point to go back to inside it would be two round trips for nothing.
        (hadSavepoints, context.Database.AutoSavepointsEnabled) = (context.Database.AutoSavepointsEnabled, false);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (pending.Count == 0) return result;
        await WriteAsync((ModuleDb)eventData.Context!, cancellationToken);
        pending = [];
        if (own is not null) await own.CommitAsync(cancellationToken);
        await CloseAsync(eventData.Context!);
        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => await CloseAsync(eventData.Context!);

    public override async Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => await CloseAsync(eventData.Context!);

    /// <summary>An own transaction that was not committed is rolled back by being disposed.</summary>
    private async Task CloseAsync(DbContext context)
    {
        pending = [];
        if (own is null) return;
        context.Database.AutoSavepointsEnabled = hadSavepoints;
        await own.DisposeAsync();
        own = null;
    }

    private async Task WriteAsync(ModuleDb context, CancellationToken stop)
    {
        var who = services.GetService<ICurrentUser>()?.Id is { } id && id != Guid.Empty ? id : (Guid?)null;
        var why = services.GetService<IChangeReason>()?.Text is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestReason)] : null;
        var at = (services.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow();
        var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, Insert, context.Schema);

        // A save has one row for each root, so no two of these count up from the same version.
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)context.Database.GetDbConnection(),
            (NpgsqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction())
        {
            Parameters =
            {
                new() { Value = at },
                new() { Value = (object?)who ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = (object?)why ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar },
                new() { Value = pending.Select(row => row.RecordType).ToArray() },
                new() { Value = pending.Select(row => row.Record).ToArray() },
                new() { Value = pending.Select(row => row.Action.ToString().ToLowerInvariant()).ToArray() },
                new() { Value = pending.Select(row => HistoryJson.Write(row.Changes)).ToArray() },
            },
        };
        if (context.Database.GetCommandTimeout() is { } seconds) command.CommandTimeout = seconds;
        await command.ExecuteNonQueryAsync(stop);
    }
}
