using Npgsql;
using Platform.Host.Database;
using Platform.Host.Keys;

namespace Platform.Tests.Database;

/// <summary>One server for the tests about roles and migrations, apart from the installation's and from that of other tests.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedPostgres? _server;
    private int _databases;

    internal InstallationKeys Keys { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Keys = await InstallationKeys.ReadOrCreateAsync(_folder.File("installation.key"), TimeProvider.System);
        var packages = Path.Combine(DataFolder.Locate(null), "postgres-binaries");
        _server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions(_folder.File("postgres")) { Durable = false, PackagesFolder = packages });
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A new empty database of its own.</summary>
    internal async Task<DatabaseAddress> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await using var maintenance = new NpgsqlConnection(_server!.Administrator().ConnectionString);
        await maintenance.OpenAsync();
        await ExistingServer.CreateAsync(maintenance, name, CancellationToken.None);
        return new DatabaseAddress(_server.Administrator(name), name);
    }

    /// <summary>Runs statements as the administrator.</summary>
    internal static async Task RunAsync(DatabaseAddress address, string statements)
    {
        await using var connection = new NpgsqlConnection(address.AdministratorString());
        await connection.OpenAsync();
        await connection.RunAsync(statements, CancellationToken.None);
    }

    /// <summary>The first column of the first row, as one schema's login sees it.</summary>
    internal async Task<object?> AskAsync(DatabaseAddress address, string schema, string question)
    {
        await using var connection = new NpgsqlConnection(Unpooled(address.LoginString(schema, Keys)));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }

    internal static string Unpooled(string connection) => new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;
}
