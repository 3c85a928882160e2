using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Platform.Sdk;

/// <summary>
/// Writes the history in the transaction of the change. The rows are inserted after the change itself, because by then its row
/// locks are held and the next version number belongs to us alone; without a transaction of the caller it opens one.
/// </summary>
internal sealed class HistoryInterceptor(IServiceProvider services) : SaveChangesInterceptor
{
    private const string Insert = """
        insert into {0}.history (record_type, record_id, version, at, who, why, action, changes)
        select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7::jsonb from {0}.history where record_id = $2 and record_type = $1
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

        await using var batch = new NpgsqlBatch((NpgsqlConnection)context.Database.GetDbConnection(),
            (NpgsqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction());
        if (context.Database.GetCommandTimeout() is { } seconds) batch.Timeout = seconds;
        foreach (var row in pending)
            batch.BatchCommands.Add(new(sql)
            {
                Parameters =
                {
                    new() { Value = row.RecordType },
                    new() { Value = row.Record },
                    new() { Value = at },
                    new() { Value = (object?)who ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
                    new() { Value = (object?)why ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Varchar },
                    new() { Value = row.Action.ToString().ToLowerInvariant() },
                    new() { Value = HistoryJson.Write(row.Changes) },
                },
            });
        await batch.ExecuteNonQueryAsync(stop);
    }
}
