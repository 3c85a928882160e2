using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>
/// Brings the database to what this program needs, before the first request. Every object is made as the schema's owner role, so that the
/// login which uses it cannot change it. One process at a time; the others wait and find nothing left.
/// </summary>
/// <param name="address">The database.</param>
/// <param name="keys">Where the logins' passwords come from.</param>
/// <param name="contexts">What has migrations.</param>
/// <param name="schemas">Schemas that have none but need their roles; those of <paramref name="contexts"/> need not be named.</param>
internal sealed class Migrator(DatabaseAddress address, InstallationKeys keys, IReadOnlyList<MigratedSchema> contexts, IReadOnlyList<string>? schemas = null)
{
    private readonly Provisioning _provisioning = new(address, keys);
    private readonly IReadOnlyList<string> _schemas = [.. contexts.Select(context => context.Schema).Concat(schemas ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>Provisions and migrates. With nothing to do it costs one connection and three questions, and takes no lock.</summary>
    /// <exception cref="DatabaseProblem">A migration failed; it left nothing behind, the ones before it stay.</exception>
    public async Task<MigrationReport> RunAsync(CancellationToken cancellation = default)
    {
        await using var administrator = new NpgsqlConnection(address.AdministratorString());
        await administrator.OpenAsync(cancellation);
        var nothing = new MigrationReport(0, new Dictionary<string, IReadOnlyList<string>>());
        if (await IsUpToDateAsync(administrator, cancellation)) return nothing;

        await administrator.RunAsync($"select pg_advisory_lock({Provisioning.Lock})", cancellation);
        var provisioned = await _provisioning.RunAsync(administrator, _schemas, cancellation);
        var pending = await PendingAsync(administrator, cancellation);
        foreach (var context in contexts.Where(context => pending.TryGetValue(context.Schema, out var ids) && ids.Intersect(context.Known).Any()))
            await MigrateAsync(context, cancellation);
        foreach (var schema in pending.Keys)
            await administrator.RunAsync($"revoke insert, update, delete on {History(schema)} from {address.Roles(schema).Login}", cancellation);
        return new MigrationReport(provisioned, pending);
    }

    /// <summary>Migrations that this program has and the database has not, by schema.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PendingAsync(CancellationToken cancellation = default)
    {
        await using var administrator = new NpgsqlConnection(address.AdministratorString());
        await administrator.OpenAsync(cancellation);
        return await PendingAsync(administrator, cancellation);
    }

    private static string History(string schema) => $"{schema}.\"{MigratedSchema.HistoryTable}\"";

    private async Task<bool> IsUpToDateAsync(NpgsqlConnection administrator, CancellationToken cancellation) =>
        await _provisioning.IsDoneAsync(administrator, _schemas, cancellation) && (await PendingAsync(administrator, cancellation)).Count == 0;

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PendingAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        var applied = await AppliedAsync(administrator, cancellation);
        return contexts.GroupBy(context => context.Schema, StringComparer.Ordinal)
            .Select(group => (group.Key, Missing: group.SelectMany(context => context.Known).Where(id => !applied.Contains((group.Key, id))).ToList()))
            .Where(schema => schema.Missing.Count > 0)
            .ToDictionary(schema => schema.Key, schema => (IReadOnlyList<string>)schema.Missing, StringComparer.Ordinal);
    }

    private async Task<HashSet<(string Schema, string Id)>> AppliedAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        const string existing = "select schemaname from pg_tables where tablename = @table and schemaname = any(@schemas)";
        await using var ask = new NpgsqlCommand(existing, administrator) { Parameters = { new("table", MigratedSchema.HistoryTable), new("schemas", _schemas.ToArray()) } };
        var present = new List<string>();
        await using (var rows = await ask.ExecuteReaderAsync(cancellation))
            while (await rows.ReadAsync(cancellation)) present.Add(rows.GetString(0));
        var applied = new HashSet<(string, string)>();
        if (present.Count == 0) return applied;
        var all = string.Join(" union all ", present.Select(schema => $"select '{schema}', \"MigrationId\" from {History(schema)}"));
        await using var read = new NpgsqlCommand(all, administrator);
        await using var ids = await read.ExecuteReaderAsync(cancellation);
        while (await ids.ReadAsync(cancellation)) applied.Add((ids.GetString(0), ids.GetString(1)));
        return applied;
    }

    private async Task MigrateAsync(MigratedSchema context, CancellationToken cancellation)
    {
        // The role comes with the connection itself: whatever connection the framework opens on the way acts as the owner.
        await using var database = context.Create(address.AdministratorString(actAs: address.Roles(context.Schema).Owner, schema: context.Schema));
        try
        {
            database.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
            await database.Database.MigrateAsync(cancellation);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            throw new DatabaseProblem($"A migration of {context.ContextType.Name} in the schema {context.Schema} failed: {e.Message} "
                + "Maybe the database was changed by hand, or was migrated by a newer version.", e);
        }
    }
}
