using Npgsql;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>The installation's database, reachable, with its keys. Disposing of it leaves the embedded server, which stops with its last user.</summary>
internal sealed class PlatformDatabase : IAsyncDisposable
{
    /// <summary>The database's name on the embedded server.</summary>
    public const string EmbeddedName = "insteg";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(1);
    private readonly EmbeddedPostgresOptions _embedded;

    private PlatformDatabase(DatabaseAddress address, InstallationKeys keys, EmbeddedPostgres? server, EmbeddedPostgresOptions embedded) =>
        (Address, Keys, Server, _embedded) = (address, keys, server, embedded);

    public DatabaseAddress Address { get; }

    public InstallationKeys Keys { get; }

    /// <summary>The embedded server, or null where the configuration names another.</summary>
    public EmbeddedPostgres? Server { get; }

    /// <summary>A schema's own connection string.</summary>
    public string ConnectionString(string schema) => Address.LoginString(schema, Keys);

    /// <summary>Starts or finds the server, makes the database where it is missing, and opens the key file that belongs to it.</summary>
    /// <exception cref="DatabaseProblem">The server cannot be started or reached, or a right is missing.</exception>
    /// <exception cref="InstallationKeysProblem">The key file is missing, damaged or another installation's.</exception>
    public static async Task<PlatformDatabase> OpenAsync(DatabaseOptions options, TimeProvider clock, CancellationToken cancellation = default)
    {
        var server = options.ConnectionString is null ? await EmbeddedPostgres.StartAsync(options.Embedded, cancellation) : null;
        try
        {
            var address = AddressOf(options, server);
            if (server is null) await ExistingServer.PrepareAsync(address, cancellation);
            await using var administrator = await ConnectAsync(address, server, cancellation);
            return new PlatformDatabase(address, await InstallationMarker.OpenKeysAsync(administrator, options.KeyFile, clock, cancellation), server, options.Embedded);
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Brings roles, rights and tables to what this program needs.</summary>
    public Task<MigrationReport> MigrateAsync(IReadOnlyList<MigratedSchema> contexts, OwnerSteps? steps = null, CancellationToken cancellation = default) =>
        new Migrator(Address, Keys, contexts, steps).RunAsync(cancellation);

    /// <summary>Starts the embedded server again where it has died; another node may have done so before us.</summary>
    /// <returns>True when the server is another process than at the last look: connections made before are dead.</returns>
    /// <exception cref="DatabaseProblem">It cannot start.</exception>
    public async Task<bool> EnsureServerAsync(CancellationToken cancellation)
    {
        if (Server is not { } server) return false;
        var before = server.ProcessId;
        await server.EnsureRunningAsync(_embedded, cancellation);
        return server.ProcessId != before;
    }

    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal static DatabaseAddress AddressOf(DatabaseOptions options, EmbeddedPostgres? server)
    {
        if (server is not null) return new DatabaseAddress(server.Administrator(EmbeddedName), options.RolePrefix ?? EmbeddedName, options.PoolSize);
        try
        {
            var named = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrEmpty(named.Host) || string.IsNullOrEmpty(named.Username)) throw new ArgumentException("Host or Username is missing.");
            named.Database ??= EmbeddedName;
            return new DatabaseAddress(named, options.RolePrefix ?? SchemaRoles.PrefixOf(named.Database), options.PoolSize);
        }
        catch (ArgumentException e)
        {
            throw new DatabaseProblem($"ConnectionStrings:Platform cannot be read: {e.Message} Maybe it should look like Host=db;Database=insteg;Username=admin;Password=…", e);
        }
    }

    /// <summary>A server that recovers from a crash is there and refuses: a start in that moment waits for it instead of failing.</summary>
    private static async Task OpenWhenReadyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        for (var since = Environment.TickCount64; ; await Task.Delay(BetweenTries, cancellation))
            try
            {
                await connection.OpenAsync(cancellation);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CannotConnectNow && Environment.TickCount64 - since < LongestRecovery.TotalMilliseconds) { }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(DatabaseAddress address, EmbeddedPostgres? server, CancellationToken cancellation)
    {
        var administrator = new NpgsqlConnection(address.AdministratorString());
        try
        {
            await OpenWhenReadyAsync(administrator, cancellation);
            return administrator;
        }
        catch (PostgresException e) when (server is not null && e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var maintenance = new NpgsqlConnection(address.AdministratorString("postgres"));
            await maintenance.OpenAsync(cancellation);
            await ExistingServer.CreateAsync(maintenance, address.Database, cancellation);
            // Nobody but the administrator has business in the databases that come with the server.
            await maintenance.RunAsync("revoke all on database postgres, template1 from public", cancellation);
            await administrator.OpenAsync(cancellation);
            return administrator;
        }
    }
}
