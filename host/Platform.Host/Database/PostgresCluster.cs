using System.Globalization;
using System.Security.Cryptography;

namespace Platform.Host.Database;

/// <summary>The files of an embedded server: made once, completely or not at all.</summary>
internal sealed class PostgresCluster
{
    /// <summary>The login that made the cluster and may do everything in it.</summary>
    public const string Administrator = "postgres";

    private const string PlatformSettings = "platform.conf";
    private const int LongestSocketPath = 107;
    private readonly EmbeddedPostgresOptions _options;
    private readonly ServerUser _user;

    public PostgresCluster(EmbeddedPostgresOptions options, ServerUser user)
    {
        _options = options;
        _user = user;
        try
        {
            Directory.CreateDirectory(options.Folder);
            Folder = Native.RealPath(options.Folder);
            _user.Own(Folder);
            FileModes.Close(Folder);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatabaseProblem($"{options.Folder} belongs to another user than {Environment.UserName}. "
                + "Maybe the platform was started as root before: start it as root again, or give the folder away (chown -R).", e);
        }
    }

    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    public string Log => Path.Combine(Folder, "server.log");

    /// <summary>The major version that made the cluster, or null before it is made.</summary>
    public int? Version => File.Exists(Path.Combine(Data, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    private string SocketFile => Path.Combine(Folder, "socket.folder");

    private string PasswordFile => Path.Combine(Folder, "admin.password");

    /// <summary>The administrator's password.</summary>
    /// <exception cref="DatabaseProblem">The cluster is there and its password file is not.</exception>
    public string Password() => File.Exists(PasswordFile)
        ? File.ReadAllText(PasswordFile)
        : throw new DatabaseProblem($"{PasswordFile} is missing, and without it nobody can sign in to the database beside it. Maybe restore it from a backup.");

    /// <summary>Makes the cluster in a folder beside its own and renames it: a start that was cut off leaves nothing half made behind.</summary>
    public async Task MakeAsync(PostgresBinaries binaries, CancellationToken cancellation)
    {
        var unfinished = Data + ".new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        File.Delete(PasswordFile);
        FileModes.WritePrivately(PasswordFile, password);
        var passwordForServer = Path.Combine(Folder, "initdb.password");
        File.Delete(passwordForServer);
        FileModes.WritePrivately(passwordForServer, password);
        _user.Own(passwordForServer);
        var (code, output) = await ProgramRun.RunAsync(
            _user.Command([binaries.InitDb, "-D", unfinished, "-U", Administrator, "-A", "scram-sha-256", "--pwfile", passwordForServer, "-E", "UTF8",
                "--locale=C.UTF-8", "--data-checksums", .. (string[])(_options.Durable ? [] : ["--no-sync"])]), "/", cancellation);
        File.Delete(passwordForServer);
        if (code != 0) throw new DatabaseProblem($"{binaries.InitDb} could not make the database (exit {code}): {output} Maybe the disk is full.");
        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), $"\ninclude_if_exists = '{PlatformSettings}'\n", cancellation);
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
        Directory.Move(unfinished, Data);
    }

    /// <summary>Writes the settings of the next start and tells the folder of its socket.</summary>
    public async Task<string> ConfigureAsync(CancellationToken cancellation)
    {
        var socket = SocketFits() ? Folder : ShortFolder();
        List<string> lines =
        [
            "# Written at every start; changes are lost. Own settings belong into postgresql.conf.",
            "listen_addresses = ''",
            $"unix_socket_directories = '{socket}'",
            "max_connections = 200",
            "log_timezone = 'UTC'",
            "timezone = 'UTC'",
            // Short statements only: compiling them costs more than it saves.
            "jit = off",
        ];
        if (!_options.Durable) lines.AddRange(["fsync = off", "full_page_writes = off", "autovacuum = off", "max_wal_size = '4GB'"]);
        var file = Path.Combine(Data, PlatformSettings);
        await File.WriteAllLinesAsync(file, lines, cancellation);
        _user.Own(file);
        if (new FileInfo(Log) is { Exists: true, Length: > 10 << 20 }) File.Move(Log, Log + ".1", overwrite: true);
        return socket;
    }

    /// <summary>Removes a socket folder that was made outside the cluster's own.</summary>
    public void RemoveSocketFolder(string socket)
    {
        if (socket.Length == 0 || socket == Folder) return;
        File.Delete(SocketFile);
        if (Directory.Exists(socket)) Directory.Delete(socket, recursive: true);
    }

    /// <summary>A socket's path has a limit, and the characters that mean something in a list of hosts cannot be part of it.</summary>
    private bool SocketFits() =>
        System.Text.Encoding.UTF8.GetByteCount(Path.Combine(Folder, ".s.PGSQL.5432.lock")) <= LongestSocketPath
        && Folder.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '_' or '-');

    /// <summary>
    /// A short folder elsewhere, the same one after a crash: processes that outlived the server look for it where it was. Only one that
    /// nobody else can write to is taken again.
    /// </summary>
    private string ShortFolder()
    {
        if (File.Exists(SocketFile) && File.ReadAllText(SocketFile) is { Length: > 0 } known && Directory.Exists(known) && FileModes.IsPrivate(known)) return known;
        var folder = Directory.CreateTempSubdirectory("pg-").FullName;
        _user.Own(folder);
        File.Delete(SocketFile);
        FileModes.WritePrivately(SocketFile, folder);
        return folder;
    }
}
