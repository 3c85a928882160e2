using Npgsql;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>The installation's database, reachable, with its keys. Disposing of it leaves the embedded server, which stops with its last user.</summary>
internal sealed class PlatformDatabase : IAsyncDisposable
{
    /// <summary>The database's name on the embedded server.</summary>
    public const string EmbeddedName = "insteg";

    private PlatformDatabase(DatabaseAddress address, InstallationKeys keys, EmbeddedPostgres? server) => (Address, Keys, Server) = (address, keys, server);

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
            return new PlatformDatabase(address, await InstallationMarker.OpenKeysAsync(administrator, options.KeyFile, clock, cancellation), server);
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

    private static async Task<NpgsqlConnection> ConnectAsync(DatabaseAddress address, EmbeddedPostgres? server, CancellationToken cancellation)
    {
        var administrator = new NpgsqlConnection(address.AdministratorString());
        try
        {
            await administrator.OpenAsync(cancellation);
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
