using System.Globalization;
using Npgsql;
using Platform.Testing;

namespace Faults.Tests;

/// <summary>
/// A demo installation of its own: two nodes on one data folder, with the sample module beside the product's own, a mail server that
/// tests can take away, and the administrator's look into the database.
/// </summary>
public sealed class Installation : IAsyncLifetime
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly string folder = Path.Combine(Clone.Root, ".data", "tests", $"faults-{Guid.NewGuid():N}"[..20]);
    private readonly int mailPort;
    private readonly List<string> mailTaken = [];

    public Installation()
    {
        Mail = new();
        mailPort = Mail.Port;
        Nodes = [new(this), new(this)];
    }

    public string Data => Path.Combine(folder, "data");

    public string Modules => Path.Combine(folder, "modules");

    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The mail server, while it is there.</summary>
    public MailPeer? Mail { get; private set; }

    /// <summary>Everything the mail server has taken, also before it was away.</summary>
    public IReadOnlyList<string> AllMail => [.. mailTaken, .. Mail?.Taken ?? []];

    /// <summary>What both nodes said last.</summary>
    public string Tail() => string.Join('\n', Nodes.Select(n => n.Output[^Math.Min(6000, n.Output.Length)..]));

    public string[] Settings(params string[] more) =>
    [
        "--demo", "--Demo:Filled", "false", "--SignIn:TriesPerAddress", "100000", "--SignIn:SessionsAtOnce", "1000", "--Mail:Host", "127.0.0.1", "--Mail:StartTls", "false",
        "--Mail:Port", mailPort.ToString(CultureInfo.InvariantCulture), .. more,
    ];

    public async Task InitializeAsync()
    {
        Copy(Path.Combine(Clone.Artifacts, "modules"), Modules);
        Copy(Path.Combine(Clone.Artifacts, "samples", "Faults"), Path.Combine(Modules, "Faults"));
        foreach (var node in Nodes) await node.StartAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
        await TakeMailAwayAsync();
        // What was said stays, for whoever asks why.
        var logs = Directory.CreateDirectory(Path.Combine(Clone.Artifacts, "faults")).FullName;
        foreach (var (i, node) in Nodes.Index()) await File.WriteAllTextAsync(Path.Combine(logs, $"node{i + 1}.log"), node.Output);
        File.Copy(Path.Combine(Data, "postgres", "server.log"), Path.Combine(logs, "server.log"), overwrite: true);
        Directory.Delete(folder, recursive: true);
    }

    public async Task TakeMailAwayAsync()
    {
        if (Mail is null) return;
        await Mail.DisposeAsync();
        mailTaken.AddRange(Mail.Taken);
        Mail = null;
    }

    public void BringMailBack() => Mail ??= new(mailPort);

    /// <summary>Everything runs and is ready, whatever the test before has left.</summary>
    public async Task SettleAsync()
    {
        BringMailBack();
        foreach (var node in Nodes)
        {
            await node.StartAsync();
            await node.WaitUntilReadyAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>The demo account of a role, the first one.</summary>
    public Task<Guid> AccountAsync(string role) =>
        AskAsync<Guid>($"select id from platform.account where demo and '{role}' = any(roles) order by created_at limit 1");

    /// <summary>As the superuser, past all walls.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = SocketFolder, Database = "insteg", Username = "postgres", Password = await File.ReadAllTextAsync(Path.Combine(Data, "postgres", "admin.password")),
            Pooling = false, CommandTimeout = 120,
        }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task<T> AskAsync<T>(string question)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task RunAsync(string statement)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task WaitUntilDatabaseAnswersAsync(TimeSpan longest)
    {
        for (var until = DateTime.UtcNow + longest; ; await Task.Delay(BetweenLooks))
            try
            {
                await AskAsync<int>("select 1");
                return;
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException && DateTime.UtcNow < until) { }
    }

    /// <summary>The server's process, or null while there is none.</summary>
    public int? Postmaster => PidFile is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var process) ? process : null;

    private string SocketFolder => PidFile is { Length: > 4 } lines && lines[4].Trim() is { Length: > 0 } folder ? folder : throw new InvalidOperationException("PostgreSQL is not running.");

    private string[] PidFile
    {
        get
        {
            try { return File.ReadAllLines(Path.Combine(Data, "postgres", "data", "postmaster.pid")); }
            catch (IOException) { return []; }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
