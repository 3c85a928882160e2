using Npgsql;
using Platform.Host.Database;

namespace Platform.Host.Backup;

/// <summary>
/// Brings a backup into a database that holds no installation. The tables are made by the ordinary migrator at the very version of the
/// backup, filled, and then brought up to this program's version, so that later migrations meet the rows as they would have at home.
/// </summary>
internal sealed class RestoreRun(PlatformDatabase database, IReadOnlyList<MigratedSchema> contexts, OwnerSteps steps, BackupProgress progress)
{
    /// <summary>Names the lock by which one restore runs at a time; the same in every version.</summary>
    private const string OnlyOne = "insteg restore";

    private const int Tries = 40;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <exception cref="BackupProblem">The target is not empty, or does not take the backup.</exception>
    /// <exception cref="DatabaseProblem">A migration failed.</exception>
    public async Task RunAsync(BackupManifest manifest, BackupFolder folder, CancellationToken stop)
    {
        await using var administrator = new NpgsqlConnection(database.Address.AdministratorString());
        await administrator.OpenAsync(stop);
        // One that was killed a moment ago is gone as soon as the server has noticed.
        for (var left = Tries; !await administrator.HoldsAsync("select pg_try_advisory_lock(hashtextextended(@role, 0))", OnlyOne, stop); await Task.Delay(BetweenTries, stop))
            if (--left == 0) throw new BackupProblem($"Another restore into {database.Address.Database} is running. Maybe wait for it.");
        await ClearAsync(administrator, stop);

        var kept = manifest.Schemas.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var version = manifest.Schemas.ToDictionary(s => s.Name, s => s.Version, StringComparer.Ordinal);
        var then = new Migrator(database.Address, database.Keys, [.. contexts.Where(c => kept.Contains(c.Schema))], steps) { UpTo = version, Restores = true };
        await then.RunAsync(stop);
        var load = new SchemaLoad(database.Address, folder, progress);
        foreach (var schema in manifest.Schemas)
        {
            var (ran, migrations) = await SchemaCatalog.VersionAsync(administrator, schema.Name, stop);
            if (!schema.Version.SetEquals(ran.Concat(migrations)))
                throw new BackupProblem($"The schema {schema.Name} cannot be brought to the version of the backup. Maybe migrations were put between older ones: use the program that made it.");
            await load.RunAsync(schema, stop);
        }
        await new Migrator(database.Address, database.Keys, contexts, steps) { Restores = true }.RunAsync(stop);
        await RestoreMark.ClearAsync(administrator, stop);
    }

    /// <summary>Marks the database as being restored, and takes away what an earlier restore left that did not end.</summary>
    private async Task ClearAsync(NpgsqlConnection administrator, CancellationToken stop)
    {
        // Against a host that starts in this moment: it migrates under the same lock, and then finds the mark.
        await administrator.RunAsync($"select pg_advisory_lock({Provisioning.Lock})", stop);
        var found = await SchemaCatalog.SchemasAsync(administrator, stop);
        if (found.Count > 0 && !await RestoreMark.StandsAsync(administrator, stop))
            throw new BackupProblem($"The database {database.Address.Database} holds an installation already ({string.Join(", ", found)}). Nothing was changed. "
                + "Maybe restore into a new one: set Data__Path to a new folder, or ConnectionStrings__Platform to a new database.");
        await RestoreMark.SetAsync(administrator, stop);
        foreach (var schema in found)
        {
            await using var change = await administrator.BeginTransactionAsync(stop);
            await administrator.RunAsync($"set local role {database.Address.Roles(schema).Owner}; drop schema {ExistingServer.Quote(schema)} cascade", stop);
            await change.CommitAsync(stop);
        }
        await administrator.RunAsync($"select pg_advisory_unlock({Provisioning.Lock})", stop);
    }
}
