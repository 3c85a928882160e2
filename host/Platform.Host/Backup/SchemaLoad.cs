using Npgsql;
using Platform.Host.Database;

namespace Platform.Host.Backup;

/// <summary>
/// Fills one schema whose tables stand as the backup knows them, in one transaction and as the schema's owner: no superuser is needed.
/// Foreign keys are taken away and made again, which checks them; triggers rest, because what they did is in the rows already.
/// </summary>
internal sealed class SchemaLoad(DatabaseAddress address, BackupFolder folder, BackupProgress progress)
{
    /// <exception cref="BackupProblem">The tables are not those of the backup, or do not hold its rows afterwards.</exception>
    public async Task RunAsync(BackupSchema schema, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(address.AdministratorString(actAs: address.Roles(schema.Name).Owner, schema: schema.Name) + ";Command Timeout=0");
        await connection.OpenAsync(stop);
        await connection.RunAsync(SchemaCatalog.PlainText, stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await CompareAsync(connection, schema, stop);
        var keys = await ForeignKeysAsync(connection, schema.Name, stop);
        foreach (var (table, name, _) in keys) await connection.RunAsync($"alter table {table} drop constraint {ExistingServer.Quote(name)}", stop);
        var tables = schema.Tables.Select(t => SchemaCatalog.Name(schema.Name, t.Name)).ToList();
        foreach (var table in tables) await connection.RunAsync($"alter table {table} disable trigger user", stop);
        // Migrations have put rows into some: those of the backup take their place.
        if (tables.Count > 0) await connection.RunAsync($"truncate {string.Join(", ", tables)}", stop);
        foreach (var table in schema.Tables)
        {
            await TableCopy.FromFileAsync(connection, schema.Name, table, folder, stop);
            progress.Tell($"{schema.Name}.{table.Name}", table.Rows);
        }
        foreach (var sequence in schema.Sequences) await SetAsync(connection, schema.Name, sequence, stop);
        foreach (var table in tables) await connection.RunAsync($"alter table {table} enable trigger user", stop);
        foreach (var (table, name, definition) in keys) await connection.RunAsync($"alter table {table} add constraint {ExistingServer.Quote(name)} {definition}", stop);
        await transaction.CommitAsync(stop);
        if (tables.Count > 0) await connection.RunAsync($"analyze {string.Join(", ", tables)}", stop);
    }

    private static async Task CompareAsync(NpgsqlConnection connection, BackupSchema schema, CancellationToken stop)
    {
        var here = await SchemaCatalog.TablesAsync(connection, schema.Name, stop);
        var kept = schema.Tables.Select(t => t.Name).ToList();
        if (here.Except(kept).Concat(kept.Except(here)).FirstOrDefault() is { } table)
            throw new BackupProblem($"The schema {schema.Name} has the table {table} {(here.Contains(table) ? "here and not in the backup" : "in the backup and not here")}, at the same version. Maybe a migration was changed after it had run.");
        foreach (var known in schema.Tables)
            if (!(await SchemaCatalog.ColumnsAsync(connection, schema.Name, known.Name, stop)).ToHashSet(StringComparer.Ordinal).SetEquals(known.Columns))
                throw new BackupProblem($"{schema.Name}.{known.Name} has other columns here than in the backup, at the same version. Maybe a migration was changed after it had run.");
    }

    private static async Task<List<(string Table, string Name, string Definition)>> ForeignKeysAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        await using var ask = new NpgsqlCommand("""
            select k.conrelid::regclass::text, k.conname::text, pg_get_constraintdef(k.oid) from pg_catalog.pg_constraint k
            join pg_catalog.pg_namespace n on n.oid = k.connamespace where n.nspname = @schema and k.contype = 'f' and k.conparentid = 0
            """, connection) { Parameters = { new("schema", schema) } };
        await using var rows = await ask.ExecuteReaderAsync(stop);
        var keys = new List<(string, string, string)>();
        while (await rows.ReadAsync(stop)) keys.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return keys;
    }

    private static async Task SetAsync(NpgsqlConnection connection, string schema, BackupSequence sequence, CancellationToken stop)
    {
        await using var set = new NpgsqlCommand("select setval(@name::regclass, @last, @called)", connection)
        {
            Parameters = { new("name", SchemaCatalog.Name(schema, sequence.Name)), new("last", sequence.Last), new("called", sequence.Called) },
        };
        await set.ExecuteNonQueryAsync(stop);
    }
}
