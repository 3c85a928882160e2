using Npgsql;
using Platform.Host.Database;

namespace Platform.Testing;

/// <summary>The migrated demo installation that test classes copy: built once a process by starting the real host on it.</summary>
internal static class ModelDatabase
{
    private const string Name = "model";
    private static readonly Lazy<Task<IReadOnlyList<string>>> Made = new(MakeAsync);

    /// <summary>A copy with all roles and rights, in about a tenth of a second.</summary>
    public static async Task<string> CopyAsync()
    {
        var schemas = await Made.Value;
        var server = await TestServer.GetAsync();
        var name = TestServer.NewName();
        await DatabaseClone.CreateAsync(new(new(server.ConnectionString(Name)), Name), name, schemas);
        return name;
    }

    private static async Task<IReadOnlyList<string>> MakeAsync()
    {
        var server = await TestServer.GetAsync();
        await using (var host = new HostUnderTest(server, Name, new TestClock()))
        {
            await host.StartAsync();
            await host.MakeDemoAccountsAsync();
        }
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server.ConnectionString(Name) + ";Pooling=false");
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand("select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$|^public$'", connection);
        await using var rows = await read.ExecuteReaderAsync();
        var schemas = new List<string>();
        while (await rows.ReadAsync()) schemas.Add(rows.GetString(0));
        return schemas;
    }
}
