using System.Diagnostics;
using Npgsql;

namespace Platform.Host.Database;

/// <summary>
/// A PostgreSQL server that the platform starts and stops itself. Processes of one clone share it: the first starts it, the last to leave
/// stops it, and one that finds it running after a crash takes it over.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const int Tries = 10;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);
    private readonly PostgresCluster _cluster;
    private FileLock? _use;
    private PostmasterFile _server;

    private EmbeddedPostgres(PostgresCluster cluster, FileLock use, PostmasterFile server, bool startedHere)
    {
        _cluster = cluster;
        _use = use;
        _server = server;
        StartedHere = startedHere;
    }

    /// <summary>Whether this call started the server; false when it was found running.</summary>
    public bool StartedHere { get; }

    /// <summary>The server's process.</summary>
    public int ProcessId => _server.Process;

    /// <summary>The server's own folder.</summary>
    public string Folder => _cluster.Folder;

    /// <summary>Version of the cluster.</summary>
    public int Version => _cluster.Version!.Value;

    /// <summary>Whether the server still runs.</summary>
    public bool IsRunning => _server.IsAlive(_cluster.Data);

    /// <summary>The administrator's connection to a database of this server, without a pool.</summary>
    public NpgsqlConnectionStringBuilder Administrator(string database = "postgres") => new()
    {
        Host = _server.SocketFolder, Database = database, Username = PostgresCluster.Administrator, Password = _cluster.Password(), Pooling = false,
    };

    /// <summary>Starts the server, or joins the one that runs. Returns when it accepts connections.</summary>
    /// <exception cref="DatabaseProblem">It cannot start; the message carries the end of its log.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellation = default)
    {
        var user = ServerUser.Find();
        var cluster = new PostgresCluster(options, user);
        using var gate = await GateAsync(cluster, cancellation);
        var use = FileLock.TryShared(UsersOf(cluster)) ?? throw new DatabaseProblem($"{UsersOf(cluster)} is locked. Maybe another start hangs: end it, then try again.");
        try
        {
            if (await JoinAsync(cluster, cancellation) is { } running) return new EmbeddedPostgres(cluster, use, running, startedHere: false);
            var binaries = await PostgresBinaries.FindAsync(options.Binaries, cluster.Version, new PackagedPostgres(options.PackagesFolder), cancellation);
            await user.ReachAsync(cancellation, cluster.Folder, binaries.Folder);
            if (cluster.Version is null) await cluster.MakeAsync(binaries, cancellation);
            return new EmbeddedPostgres(cluster, use, await LaunchAsync(cluster, user, binaries, cancellation), startedHere: true);
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    /// <summary>Leaves the server, and stops it when nobody else uses it. Open connections are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _use, null) is not { } use) return;
        using var gate = await GateAsync(_cluster, CancellationToken.None);
        use.Dispose();
        using var last = FileLock.TryAlone(UsersOf(_cluster));
        if (last is null) return;
        foreach (var signal in (int[])[Native.Interrupt, Native.Quit, Native.Kill])
        {
            if (!IsRunning) break;
            Native.Signal(_server.Process, signal);
            await EndedAsync();
        }
        _cluster.RemoveSocketFolder(_server.SocketFolder);
    }

    /// <summary>Starts the server again after it died under us; does nothing while it runs.</summary>
    public async Task EnsureRunningAsync(EmbeddedPostgresOptions options, CancellationToken cancellation)
    {
        if (IsRunning) return;
        await using var again = await StartAsync(options, cancellation);
        _server = again._server;
    }

    private static string UsersOf(PostgresCluster cluster) => Path.Combine(cluster.Folder, "users.lock");

    private static Task<FileLock> GateAsync(PostgresCluster cluster, CancellationToken cancellation) =>
        FileLock.AloneAsync(Path.Combine(cluster.Folder, "start.lock"), LongestStart, cancellation);

    /// <summary>The running server once it is ready, or null when there is none; what a dead one left behind is removed.</summary>
    private static async Task<PostmasterFile?> JoinAsync(PostgresCluster cluster, CancellationToken cancellation)
    {
        while (PostmasterFile.Read(cluster.Data) is { } file)
        {
            if (!file.IsAlive(cluster.Data))
            {
                File.Delete(PostmasterFile.PathIn(cluster.Data));
                return null;
            }
            if (file.IsReady) return file;
            await Task.Delay(25, cancellation);
        }
        return null;
    }

    private static async Task<PostmasterFile> LaunchAsync(PostgresCluster cluster, ServerUser user, PostgresBinaries binaries, CancellationToken cancellation)
    {
        var socket = await cluster.ConfigureAsync(cancellation);
        // A session of its own: a terminal's Ctrl-C must reach the host first. Its outputs go to the log and never to ours, so that nobody
        // who reads our output waits for a server that outlived us.
        const string detached = "umask 077; exec </dev/null >>\"$0\" 2>&1; exec setsid \"$@\"";
        for (var attempt = 1; ; attempt++)
        {
            var logged = File.Exists(cluster.Log) ? new FileInfo(cluster.Log).Length : 0;
            using var process = Process.Start(ProgramRun.StartInfo(["/bin/sh", "-c", detached, cluster.Log, .. user.Command(binaries.Postgres, "-D", cluster.Data)], "/"))!;
            for (var since = Environment.TickCount64; !process.HasExited; await Task.Delay(10, cancellation))
            {
                if (PostmasterFile.Read(cluster.Data) is { IsReady: true } ready && ready.Process == process.Id) return ready;
                if (Environment.TickCount64 - since < LongestStart.TotalMilliseconds) continue;
                Native.Signal(process.Id, Native.Quit);
                throw new DatabaseProblem($"PostgreSQL was not ready after {LongestStart.TotalMinutes:0} minutes. Maybe it still recovers: see {cluster.Log}.");
            }
            var said = await TailAsync(cluster.Log, logged, cancellation);
            // Workers of a server that was killed hold its memory for a moment longer.
            if (attempt == Tries || !(said.Contains("shared memory", StringComparison.Ordinal) || said.Contains("postmaster.pid", StringComparison.Ordinal)
                || said.Contains(".lock", StringComparison.Ordinal)))
            {
                cluster.RemoveSocketFolder(socket);
                throw new DatabaseProblem($"PostgreSQL ended at once (exit {process.ExitCode}): {said} Maybe the whole log tells more: {cluster.Log}.");
            }
            await Task.Delay(BetweenTries, cancellation);
        }
    }

    private static async Task<string> TailAsync(string log, long from, CancellationToken cancellation)
    {
        if (!File.Exists(log)) return "it wrote no log.";
        await using var file = File.OpenRead(log);
        file.Seek(Math.Max(from, file.Length - 2000), SeekOrigin.Begin);
        return (await new StreamReader(file).ReadToEndAsync(cancellation)).Trim();
    }

    private async Task EndedAsync()
    {
        for (var since = Environment.TickCount64; IsRunning && Environment.TickCount64 - since < LongestStop.TotalMilliseconds;)
            await Task.Delay(10);
    }
}
