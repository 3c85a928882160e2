using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Platform.Host.Backup;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>
/// Brings the database to what this program needs, before the first request. Every object is made as the schema's owner role, so that the
/// login which uses it cannot change it. One process at a time; the others wait and find nothing left.
/// </summary>
/// <param name="address">The database.</param>
/// <param name="keys">Where the logins' passwords come from.</param>
/// <param name="contexts">What has migrations.</param>
/// <param name="steps">What every schema of <paramref name="contexts"/> gets before its migrations, or null.</param>
internal sealed class Migrator(DatabaseAddress address, InstallationKeys keys, IReadOnlyList<MigratedSchema> contexts, OwnerSteps? steps = null)
{
    private readonly Provisioning _provisioning = new(address, keys);
    private readonly IReadOnlyList<string> _schemas = [.. contexts.Select(context => context.Schema).Distinct(StringComparer.Ordinal)];

    /// <summary>What may run, by schema: a restore brings the tables to the version of its backup before it fills them. Null for everything.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>>? UpTo { get; init; }

    /// <summary>True for a restore's own runs: every other is refused while a restore has not ended.</summary>
    public bool Restores { get; init; }

    /// <summary>Provisions and migrates. With nothing to do it costs one connection and a few questions, and takes no lock.</summary>
    /// <exception cref="DatabaseProblem">A migration failed; it left nothing behind, the ones before it stay.</exception>
    public async Task<MigrationReport> RunAsync(CancellationToken cancellation = default)
    {
        await using var administrator = await ConnectAsync(cancellation);
        if (!Restores) await RestoreMark.RefuseAsync(administrator, cancellation);
        if (await _provisioning.IsDoneAsync(administrator, _schemas, cancellation) && (await PendingAsync(administrator, cancellation)).Count == 0)
            return new MigrationReport(0, new Dictionary<string, IReadOnlyList<string>>());

        await administrator.RunAsync($"select pg_advisory_lock({Provisioning.Lock})", cancellation);
        if (!Restores) await RestoreMark.RefuseAsync(administrator, cancellation);
        var provisioned = await _provisioning.RunAsync(administrator, _schemas, cancellation);
        var pending = await PendingAsync(administrator, cancellation);
        foreach (var schema in pending.Keys) await MigrateAsync(schema, pending[schema], cancellation);
        return new MigrationReport(provisioned, pending);
    }

    /// <summary>Steps and migrations that this program has and the database has not, by schema, in the order they would run.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PendingAsync(CancellationToken cancellation = default)
    {
        await using var administrator = await ConnectAsync(cancellation);
        return await PendingAsync(administrator, cancellation);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        var administrator = new NpgsqlConnection(address.AdministratorString());
        await administrator.OpenAsync(cancellation);
        return administrator;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PendingAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        var migrated = await AppliedAsync(administrator, MigratedSchema.HistoryTable, "MigrationId", cancellation);
        bool May(string schema, string id) => UpTo is null || UpTo.TryGetValue(schema, out var ids) && ids.Contains(id);
        var stepped = steps is null ? [] : await AppliedAsync(administrator, steps.Table, "id", cancellation);
        IReadOnlyList<string> Missing(string schema) =>
        [
            .. (steps?.Known ?? []).Where(id => May(schema, id) && !stepped.Contains((schema, id))),
            .. contexts.Where(context => context.Schema == schema).SelectMany(context => context.Known).Where(id => May(schema, id) && !migrated.Contains((schema, id))),
        ];
        return _schemas.Select(schema => (schema, Missing: Missing(schema))).Where(entry => entry.Missing.Count > 0)
            .ToDictionary(entry => entry.schema, entry => entry.Missing, StringComparer.Ordinal);
    }

    /// <summary>What the schemas' own lists say has run.</summary>
    private async Task<HashSet<(string Schema, string Id)>> AppliedAsync(NpgsqlConnection administrator, string table, string column, CancellationToken cancellation)
    {
        const string existing = "select schemaname from pg_tables where tablename = @table and schemaname = any(@schemas)";
        await using var ask = new NpgsqlCommand(existing, administrator) { Parameters = { new("table", table), new("schemas", _schemas.ToArray()) } };
        var present = new List<string>();
        await using (var rows = await ask.ExecuteReaderAsync(cancellation))
            while (await rows.ReadAsync(cancellation)) present.Add(rows.GetString(0));
        var applied = new HashSet<(string, string)>();
        if (present.Count == 0) return applied;
        var all = string.Join(" union all ", present.Select(schema => $"select '{schema}', \"{column}\" from {schema}.\"{table}\""));
        await using var read = new NpgsqlCommand(all, administrator);
        await using var ids = await read.ExecuteReaderAsync(cancellation);
        while (await ids.ReadAsync(cancellation)) applied.Add((ids.GetString(0), ids.GetString(1)));
        return applied;
    }

    private async Task MigrateAsync(string schema, IReadOnlyList<string> pending, CancellationToken cancellation)
    {
        // The role comes with the connection itself: whatever connection the framework opens on the way acts as the owner.
        var asOwner = address.AdministratorString(actAs: address.Roles(schema).Owner, schema: schema);
        var doing = "the platform's own tables";
        try
        {
            await using var owner = new NpgsqlConnection(asOwner);
            await owner.OpenAsync(cancellation);
            if (steps is not null) await steps.ApplyAsync(owner, schema, UpTo?[schema], cancellation);
            foreach (var context in contexts.Where(context => context.Schema == schema && context.Known.Intersect(pending).Any()))
            {
                doing = context.ContextType.Name;
                await using var database = context.Create(asOwner);
                database.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
                var later = UpTo is null ? [] : context.Known.Where(id => !UpTo[schema].Contains(id)).ToList();
                await PostponeAsync(database, later, (history, id) => history.GetInsertScript(new(id, "later")), cancellation);
                await database.Database.MigrateAsync(cancellation);
                await PostponeAsync(database, later, (history, id) => history.GetDeleteScript(id), cancellation);
            }
            await owner.RunAsync(Protect(schema), cancellation);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            throw new DatabaseProblem($"A migration in the schema {schema} failed ({doing}; pending: {string.Join(", ", pending)}): {e.Message} "
                + "Maybe the database was changed by hand, or was migrated by a newer version.", e);
        }
    }

    /// <summary>
    /// Lets the framework take migrations for done while it runs the others: it can be told where to stop only by ids of its own form. Nobody else
    /// looks meanwhile, because a restore is marked, and one that breaks off here is begun anew.
    /// </summary>
    private static async Task PostponeAsync(DbContext database, IReadOnlyList<string> later, Func<IHistoryRepository, string, string> script, CancellationToken cancellation)
    {
        if (later.Count == 0) return;
        var history = database.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync(cancellation);
        foreach (var id in later) await database.Database.ExecuteSqlRawAsync(script(history, id), cancellation);
    }

    /// <summary>The login may read which migrations ran, and not rewrite it.</summary>
    private string Protect(string schema) => string.Join("; ", ((string?[])[MigratedSchema.HistoryTable, steps?.Table]).OfType<string>().Select(table => $"""
        do $$ begin if to_regclass('{schema}."{table}"') is not null then
            revoke insert, update, delete on {schema}."{table}" from {address.Roles(schema).Login};
        end if; end $$
        """));
}
