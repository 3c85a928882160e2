using Npgsql;
using Platform.Host.Database;

namespace Platform.Testing;

/// <summary>One PostgreSQL for the whole test process, with a model database that every test class gets a copy of.</summary>
internal sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> Started = new(StartAsync);
    private static int copies;

    private TestServer(EmbeddedPostgres server, string data) => (Server, Data) = (server, data);

    public EmbeddedPostgres Server { get; }

    /// <summary>The data folder that all hosts of this process share: above all its key file.</summary>
    public string Data { get; }

    public static Task<TestServer> GetAsync() => Started.Value;

    public string ConnectionString(string database) => Server.Administrator(database).ConnectionString;

    /// <summary>A new empty database's name on this server.</summary>
    public static string NewName() => $"t{Interlocked.Increment(ref copies)}";

    private static async Task<TestServer> StartAsync()
    {
        var tests = Path.Combine(Clone.Root, ".data", "tests");
        var data = Path.Combine(tests, Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var server = await EmbeddedPostgres.StartAsync(new(Path.Combine(data, "postgres"))
        {
            Durable = false,
            PackagesFolder = Path.Combine(Clone.Root, ".data", "postgres-binaries"),
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            NpgsqlConnection.ClearAllPools();
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(data, recursive: true);
        };
        return new(server, data);
    }
}
