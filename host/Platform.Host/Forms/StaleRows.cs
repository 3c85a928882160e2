using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Forms;

/// <summary>Removes what has had its time: used form keys after 24 hours, offers to undo, drafts after seven days. Meant for a job once an hour.</summary>
internal sealed class StaleRows(IModuleConnections connections, IEnumerable<RegisteredDb> contexts, TimeProvider clock)
{
    public static readonly TimeSpan FormKeysLast = TimeSpan.FromHours(24);

    /// <returns>How many rows were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var removed = await RemoveAsync(HostDb.Schema, "draft where saved_at <= $1", now - DraftStore.Lasts, stop);
        foreach (var schema in contexts.Select(c => c.Schema).Distinct())
        {
            removed += await RemoveAsync(schema, "form_key where used <= $1", now - FormKeysLast, stop);
            removed += await RemoveAsync(schema, "undo where expires <= $1", now, stop);
        }
        return removed;
    }

    private async Task<int> RemoveAsync(string schema, string rows, DateTimeOffset before, CancellationToken stop)
    {
        await using var command = connections.For(schema).CreateCommand($"delete from {schema}.{rows}");
        command.Parameters.Add(new NpgsqlParameter { Value = before });
        return await command.ExecuteNonQueryAsync(stop);
    }
}
