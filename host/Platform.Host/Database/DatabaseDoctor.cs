using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using Platform.Host.Backup;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>Looks at the database, the key file and the disk. It starts the embedded server where it does not run, and changes nothing else.</summary>
/// <param name="options">Where they are.</param>
/// <param name="contexts">What has migrations.</param>
/// <param name="steps">What every schema gets before its migrations, or null.</param>
internal sealed class DatabaseDoctor(DatabaseOptions options, IReadOnlyList<MigratedSchema> contexts, OwnerSteps? steps = null)
{
    /// <summary>The check after which the tables are known to be as this program wants them.</summary>
    public const string Migrations = "migrations";

    private const long LittleSpace = 1L << 30;

    /// <summary>One line per check. The first failure that makes the rest impossible is the last line about the database.</summary>
    public async IAsyncEnumerable<DoctorLine> CheckAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return Disk();
        var server = (EmbeddedPostgres?)null;
        var failure = (DoctorLine?)null;
        if (options.ConnectionString is null)
            try
            {
                server = await EmbeddedPostgres.StartAsync(options.Embedded, cancellation);
            }
            catch (DatabaseProblem problem)
            {
                failure = new DoctorLine("database", DoctorVerdict.Fail, problem.Message);
            }
        await using (server)
        {
            if (failure is not null) yield return failure;
            else await foreach (var line in DatabaseAsync(server, cancellation)) yield return line;
        }
    }

    private async IAsyncEnumerable<DoctorLine> DatabaseAsync(EmbeddedPostgres? server, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var administrator = new NpgsqlConnection();
        DatabaseAddress? address = null;
        DoctorLine connected;
        try
        {
            address = PlatformDatabase.AddressOf(options, server);
            administrator.ConnectionString = address.AdministratorString();
            await administrator.OpenAsync(cancellation);
            connected = new DoctorLine("database", DoctorVerdict.Ok, $"PostgreSQL {administrator.PostgreSqlVersion.ToString(2)}, "
                + $"{(server is null ? $"server {address.Administrator.Host}" : $"embedded in {server.Folder}")}, database {address.Database}");
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            connected = new DoctorLine("database", DoctorVerdict.Warn, $"{address!.Database} does not exist yet. Maybe run ./platform run once.");
        }
        catch (Exception e) when (e is NpgsqlException or DatabaseProblem)
        {
            connected = new DoctorLine("database", DoctorVerdict.Fail, $"{e.Message} Maybe the server is down, or ConnectionStrings:Platform is wrong.");
        }
        yield return connected;
        if (connected.Verdict != DoctorVerdict.Ok) yield break;

        if (await RestoreMark.StandsAsync(administrator, cancellation))
        {
            yield return new DoctorLine("restore", DoctorVerdict.Fail, RestoreMark.Words(administrator.Database));
            yield break;
        }
        var (line, keys) = await KeysAsync(administrator, cancellation);
        yield return line;
        if (keys is null) yield break;
        yield return await RolesAsync(administrator, address!, keys, cancellation);
        yield return await MigrationsAsync(address!, keys, cancellation);
        yield return await ConnectionsAsync(administrator, cancellation);
        if (await QueueDoctor.JobsAsync(administrator, cancellation) is { } jobs) yield return jobs;
    }

    private DoctorLine Disk()
    {
        var folder = options.DataPath;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var text = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GiB free for {options.DataPath}");
        return free < LittleSpace ? new DoctorLine("disk", DoctorVerdict.Warn, text + ". Maybe make room before the database stops.") : new DoctorLine("disk", DoctorVerdict.Ok, text);
    }

    private async Task<(DoctorLine Line, InstallationKeys? Keys)> KeysAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        try
        {
            var used = await InstallationMarker.ReadAsync(administrator, cancellation);
            var keys = InstallationKeys.Read(options.KeyFile);
            if (keys is null && used.Count == 0) return (new DoctorLine("keys", DoctorVerdict.Warn, $"{options.KeyFile} does not exist yet. Maybe run ./platform run once."), null);
            if (used.FirstOrDefault(id => keys?.Holds(id) != true) is { } missing)
                return (new DoctorLine("keys", DoctorVerdict.Fail, $"{options.KeyFile} lacks the key {missing} of this database: restore the key file. Maybe Keys:File names another place."), null);
            return (FileModes.IsPrivate(options.KeyFile)
                ? new DoctorLine("keys", DoctorVerdict.Ok, $"{keys!.All.Count} in {options.KeyFile}, current {keys.CurrentId}. Keep a copy apart from the database's backups.")
                : new DoctorLine("keys", DoctorVerdict.Warn, $"others may read {options.KeyFile}. Maybe run chmod 600 on it."), keys);
        }
        catch (InstallationKeysProblem problem)
        {
            return (new DoctorLine("keys", DoctorVerdict.Fail, problem.Message), null);
        }
    }

    private async Task<DoctorLine> RolesAsync(NpgsqlConnection administrator, DatabaseAddress address, InstallationKeys keys, CancellationToken cancellation)
    {
        var roles = new Provisioning(address, keys).Roles(contexts.Select(context => context.Schema));
        var open = (await SchemaState.ReadAsync(administrator, roles, cancellation)).Where(state => !state.IsComplete).Select(state => state.Roles.Schema).ToList();
        return open.Count == 0
            ? new DoctorLine("roles", DoctorVerdict.Ok, $"{roles.Count} schemas, each with its own owner and login")
            : new DoctorLine("roles", DoctorVerdict.Warn, $"the walls of {string.Join(", ", open)} are incomplete. Maybe start the platform: it mends them.");
    }

    private async Task<DoctorLine> MigrationsAsync(DatabaseAddress address, InstallationKeys keys, CancellationToken cancellation)
    {
        var pending = await new Migrator(address, keys, contexts, steps).PendingAsync(cancellation);
        return pending.Count == 0
            ? new DoctorLine(Migrations, DoctorVerdict.Ok, $"{contexts.Sum(context => context.Known.Count)} known, none pending")
            : new DoctorLine(Migrations, DoctorVerdict.Warn, $"pending: {string.Join("; ", pending.Select(entry => $"{entry.Key} {string.Join(", ", entry.Value)}"))}. Maybe start the platform: it runs them.");
    }

    private async Task<DoctorLine> ConnectionsAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        const string question = "select current_setting('max_connections')::int, count(*)::int from pg_stat_activity where backend_type = 'client backend'";
        await using var command = new NpgsqlCommand(question, administrator);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (most, now) = (row.GetInt32(0), row.GetInt32(1));
        var pools = (contexts.Select(context => context.Schema).Distinct(StringComparer.Ordinal).Count() + 1) * options.PoolSize;
        var text = $"{now} of {most} in use; one process opens at most {pools}";
        return pools * 2 < most
            ? new DoctorLine("connections", DoctorVerdict.Ok, text)
            : new DoctorLine("connections", DoctorVerdict.Warn, text + ", too many for two. Maybe raise max_connections or lower Database:PoolSize.");
    }
}
