using System.Data;
using Npgsql;
using Platform.Host.Database;

namespace Platform.Host.Backup;

/// <summary>
/// Writes the whole installation as it was in one moment, while others go on working: every table is read in one repeatable-read
/// transaction. Migrations wait meanwhile, because a table that is rewritten would look empty to that transaction.
/// </summary>
internal sealed class BackupWriter(PlatformDatabase database, TimeProvider clock, BackupProgress progress)
{
    /// <summary>Writes to a folder beside the wanted one and gives it its name when all is written and read again.</summary>
    /// <exception cref="BackupProblem">There is something already, or nothing to back up.</exception>
    public async Task<BackupManifest> RunAsync(string target, CancellationToken stop)
    {
        if (File.Exists(target) || Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new BackupProblem($"{target} exists already. Maybe name a new folder, for example with today's date.");
        var draft = new BackupFolder($"{target}.unfinished-{Guid.NewGuid().ToString("N")[..8]}");
        try
        {
            draft.Create();
            var manifest = await ReadAsync(draft, stop);
            draft.Write(manifest, database.Keys);
            await draft.VerifyAsync(manifest, stop);
            if (Directory.Exists(target)) Directory.Delete(target);
            Directory.Move(draft.Path, target);
            return manifest;
        }
        catch
        {
            if (Directory.Exists(draft.Path)) Directory.Delete(draft.Path, recursive: true);
            throw;
        }
    }

    private async Task<BackupManifest> ReadAsync(BackupFolder folder, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.Address.AdministratorString() + ";Command Timeout=0");
        await connection.OpenAsync(stop);
        await connection.RunAsync(SchemaCatalog.PlainText, stop);
        // Shared: several backups at once are fine, a migration is not.
        await connection.RunAsync($"select pg_advisory_lock_shared({Provisioning.Lock})", stop);
        await RestoreMark.RefuseAsync(connection, stop);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var names = await SchemaCatalog.SchemasAsync(connection, stop);
        if (names.Count == 0) throw new BackupProblem($"The database {database.Address.Database} holds no installation yet. Maybe Data__Path or ConnectionStrings__Platform names another place.");
        // That was the transaction's first question, and so the moment that the backup shows.
        var made = clock.GetUtcNow();
        var keys = await InstallationMarker.ReadAsync(connection, stop);
        var schemas = new List<BackupSchema>();
        foreach (var name in names) schemas.Add(await SchemaAsync(connection, name, folder, stop));
        return new(BackupManifest.CurrentFormat, made, connection.PostgreSqlVersion.ToString(), keys, schemas);
    }

    private async Task<BackupSchema> SchemaAsync(NpgsqlConnection connection, string schema, BackupFolder folder, CancellationToken stop)
    {
        // An administrator who is no superuser may read a table only as its owner.
        await connection.RunAsync($"set local role {database.Address.Roles(schema).Owner}", stop);
        var (steps, migrations) = await SchemaCatalog.VersionAsync(connection, schema, stop);
        var tables = new List<BackupTable>();
        foreach (var table in await SchemaCatalog.TablesAsync(connection, schema, stop))
        {
            tables.Add(await TableCopy.ToFileAsync(connection, schema, table, await SchemaCatalog.ColumnsAsync(connection, schema, table, stop), folder, stop));
            progress.Tell($"{schema}.{table}", tables[^1].Rows);
        }
        var sequences = await SchemaCatalog.SequencesAsync(connection, schema, stop);
        await connection.RunAsync("reset role", stop);
        return new(schema, steps, migrations, tables, sequences);
    }
}
