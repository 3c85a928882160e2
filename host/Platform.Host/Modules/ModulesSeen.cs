using Npgsql;
using Platform.Host.Database;

namespace Platform.Host.Modules;

/// <summary>
/// Tells which modules have been here and are no longer: a module's folder may be taken away, its schema and data stay until
/// somebody decides otherwise. A schema with the platform's own step table is a module's.
/// </summary>
internal sealed class ModulesSeen(PlatformDatabase database, ModuleCatalog catalog)
{
    public async Task<IReadOnlyList<string>> GoneAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString("platform"));
        await connection.OpenAsync(stop);
        await using var read = new NpgsqlCommand("""
            select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relname = '__platform_steps' and n.nspname <> 'platform' order by 1
            """, connection);
        await using var rows = await read.ExecuteReaderAsync(stop);
        var schemas = new List<string>();
        while (await rows.ReadAsync(stop)) schemas.Add(rows.GetString(0));
        var here = catalog.Loaded.Select(m => m.Schema).Concat(catalog.Disabled.Select(d => d.ToLowerInvariant()));
        return [.. schemas.Except(here)];
    }
}
