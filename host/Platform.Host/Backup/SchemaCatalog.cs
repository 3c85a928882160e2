using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Backup;

/// <summary>What PostgreSQL's own catalogue says of the installation's schemas. What a migrator keeps (which steps have run) is no content.</summary>
internal static class SchemaCatalog
{
    private static readonly string[] Bookkeeping = [MigratedSchema.HistoryTable, PlatformSteps.Table];

    /// <summary>How values are written: the same on every server, whatever it is set to.</summary>
    public const string PlainText = "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1";

    /// <summary>The schemas of an installation, the host's first; those of modules that were taken away too.</summary>
    public static Task<IReadOnlyList<string>> SchemasAsync(NpgsqlConnection connection, CancellationToken stop) => ListAsync(connection, $"""
        select n.nspname::text from pg_catalog.pg_namespace n
        where n.nspname = '{DatabaseAddress.HostSchema}' or exists (select from pg_catalog.pg_class c where c.relnamespace = n.oid and c.relname = '{PlatformSteps.Table}')
        order by n.nspname <> '{DatabaseAddress.HostSchema}', 1
        """, null, stop);

    /// <summary>The tables that hold rows of their own.</summary>
    public static Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection, string schema, CancellationToken stop) => ListAsync(connection, $"""
        select c.relname::text from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = @schema and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ('{Quoted(Bookkeeping)}') order by 1
        """, schema, stop);

    /// <summary>A table's columns, without those that the database computes.</summary>
    public static Task<IReadOnlyList<string>> ColumnsAsync(NpgsqlConnection connection, string schema, string table, CancellationToken stop) => ListAsync(connection, $"""
        select a.attname::text from pg_catalog.pg_attribute a
        where a.attrelid = '{Name(schema, table).Replace("'", "''", StringComparison.Ordinal)}'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
        """, null, stop);

    /// <summary>The steps and migrations that have run.</summary>
    public static async Task<(IReadOnlyList<string> Steps, IReadOnlyList<string> Migrations)> VersionAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        async Task<IReadOnlyList<string>> Read(string table, string column) =>
            (await ListAsync(connection, $"select 'x' where to_regclass('{schema}.\"{table}\"') is not null", null, stop)).Count == 0 ? []
                : await ListAsync(connection, $"select \"{column}\" from {Name(schema, table)} order by 1", null, stop);
        return (await Read(PlatformSteps.Table, "id"), await Read(MigratedSchema.HistoryTable, "MigrationId"));
    }

    /// <summary>Where the schema's counters stand. Read after the rows: a counter is then never behind what was given out.</summary>
    public static async Task<IReadOnlyList<BackupSequence>> SequencesAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        var names = await ListAsync(connection, """
            select c.relname::text from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = @schema and c.relkind = 'S' order by 1
            """, schema, stop);
        var sequences = new List<BackupSequence>();
        foreach (var name in names)
        {
            await using var read = new NpgsqlCommand($"select last_value, is_called from {Name(schema, name)}", connection);
            await using var row = await read.ExecuteReaderAsync(stop);
            await row.ReadAsync(stop);
            sequences.Add(new(name, row.GetInt64(0), row.GetBoolean(1)));
        }
        return sequences;
    }

    public static async Task<IReadOnlyList<string>> ListAsync(NpgsqlConnection connection, string question, string? schema, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(question, connection);
        if (schema is not null) command.Parameters.Add(new("schema", schema));
        await using var rows = await command.ExecuteReaderAsync(stop);
        var list = new List<string>();
        while (await rows.ReadAsync(stop)) list.Add(rows.GetString(0));
        return list;
    }

    public static string Name(string schema, string name) => $"{ExistingServer.Quote(schema)}.{ExistingServer.Quote(name)}";

    /// <summary>What is copied out of a table, and into it again.</summary>
    public static string Copied(string schema, string table, IEnumerable<string> columns) => $"{Name(schema, table)} ({string.Join(", ", columns.Select(ExistingServer.Quote))})";

    private static string Quoted(IEnumerable<string> names) => "{" + string.Join(",", names) + "}";
}
