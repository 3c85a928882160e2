using System.Diagnostics;
using Npgsql;
using Platform.Host.Database;

namespace Platform.Tests.Database;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private EmbeddedPostgresOptions Options => new(_folder.File("postgres"))
    {
        Durable = false, PackagesFolder = Path.Combine(DataFolder.Locate(null), "postgres-binaries"),
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_machine_gets_a_server_with_checksums_that_asks_for_a_password()
    {
        await using var server = await EmbeddedPostgres.StartAsync(Options);

        Assert.True(server.StartedHere);
        Assert.Equal("on", await AskAsync(server, "show data_checksums"));
        Assert.Equal("UTF8", await AskAsync(server, "show server_encoding"));
        Assert.Equal("aåö", await AskAsync(server, "select string_agg(l, '' order by l collate \"sv-SE-x-icu\") from unnest(array['ö','å','a']) l"));
        var wrong = server.Administrator();
        wrong.Password = "wrong";
        var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlConnection(wrong.ConnectionString).OpenAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task The_last_of_two_users_stops_the_server()
    {
        var first = await EmbeddedPostgres.StartAsync(Options);
        var second = await EmbeddedPostgres.StartAsync(Options);
        Assert.False(second.StartedHere);
        Assert.Equal(first.ProcessId, second.ProcessId);

        await first.DisposeAsync();
        Assert.True(second.IsRunning);
        Assert.Equal(1, await AskAsync(second, "select 1"));
        await second.DisposeAsync();
        Assert.False(second.IsRunning);
    }

    [Fact]
    public async Task A_killed_server_comes_back_at_the_socket_where_others_look_for_it()
    {
        // Deeper than a socket's path may be, so that the socket lies elsewhere.
        var options = Options with { Folder = _folder.File(new string('d', 100)) };
        await using var server = await EmbeddedPostgres.StartAsync(options);
        var (process, address) = (server.ProcessId, server.Administrator().Host);
        Process.GetProcessById(process).Kill();
        while (server.IsRunning) await Task.Delay(10);

        await server.EnsureRunningAsync(options, CancellationToken.None);

        Assert.NotEqual(process, server.ProcessId);
        Assert.Equal(address, server.Administrator().Host);
        Assert.Equal(1, await AskAsync(server, "select 1"));
    }

    [Fact]
    public async Task Two_that_start_at_once_share_one_server()
    {
        var both = await Task.WhenAll(EmbeddedPostgres.StartAsync(Options), EmbeddedPostgres.StartAsync(Options));

        Assert.Single(both, server => server.StartedHere);
        Assert.Equal(both[0].ProcessId, both[1].ProcessId);
        foreach (var server in both) await server.DisposeAsync();
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_what_was_committed()
    {
        await using var server = await EmbeddedPostgres.StartAsync(Options);
        await AskAsync(server, "create table kept as select 7 as number");
        await using var open = new NpgsqlConnection(server.Administrator().ConnectionString);
        await open.OpenAsync();
        var killed = server.ProcessId;
        Kill(killed);

        await server.EnsureRunningAsync(Options, CancellationToken.None);

        Assert.NotEqual(killed, server.ProcessId);
        Assert.Equal(7, await AskAsync(server, "select number from kept"));
    }

    [Fact]
    public async Task A_pid_file_that_names_a_process_of_somebody_else_does_not_stop_the_start()
    {
        string data;
        await using (var server = await EmbeddedPostgres.StartAsync(Options)) data = Path.Combine(server.Folder, "data");
        await File.WriteAllLinesAsync(PostmasterFile.PathIn(data), [$"{Environment.ProcessId}", data, "1", "5432", _folder.Path, "", "", "ready"]);

        await using var again = await EmbeddedPostgres.StartAsync(Options);

        Assert.True(again.StartedHere);
        Assert.NotEqual(Environment.ProcessId, again.ProcessId);
        Assert.Equal(1, await AskAsync(again, "select 1"));
    }

    [Fact]
    public async Task A_start_that_was_cut_off_leaves_nothing_in_the_way()
    {
        Directory.CreateDirectory(Path.Combine(Options.Folder, "data.new"));
        await File.WriteAllTextAsync(Path.Combine(Options.Folder, "data.new", "PG_VERSION"), "15");

        await using var server = await EmbeddedPostgres.StartAsync(Options);

        Assert.Equal(1, await AskAsync(server, "select 1"));
    }

    [Theory]
    [InlineData("with a space, a 'quote' and $HOME")]
    [InlineData("so-long-that-no-socket-could-have-its-path-here-since-the-system-allows-a-hundred-and-seven-bytes-and-no-more")]
    public async Task A_folder_that_no_socket_can_lie_in_is_served_all_the_same(string name)
    {
        var options = Options with { Folder = Path.Combine(_folder.Path, name, "postgres") };
        string socket;
        await using (var server = await EmbeddedPostgres.StartAsync(options))
        {
            Assert.Equal(1, await AskAsync(server, "select 1"));
            socket = server.Administrator().Host!;
            Assert.NotEqual(server.Folder, socket);
        }
        Assert.False(Directory.Exists(socket));
    }

    [Fact]
    public async Task A_cluster_of_another_version_names_what_to_install()
    {
        Directory.CreateDirectory(Path.Combine(Options.Folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(Options.Folder, "data", "PG_VERSION"), "11\n");

        var refused = await Assert.ThrowsAsync<DatabaseProblem>(() => EmbeddedPostgres.StartAsync(Options));

        Assert.Contains("postgresql-11", refused.Message, StringComparison.Ordinal);
    }

    private static void Kill(int process)
    {
        using var victim = Process.GetProcessById(process);
        victim.Kill();
        victim.WaitForExit();
    }

    private static async Task<object?> AskAsync(EmbeddedPostgres server, string question)
    {
        await using var connection = new NpgsqlConnection(server.Administrator().ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }
}
