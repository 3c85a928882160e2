using System.Globalization;
using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Host.Startup;
using Platform.Sdk;

namespace Platform.Host.Backup;

/// <summary>`./platform restore DIR`: checks everything first, then fills a database that holds no installation.</summary>
internal sealed class RestoreCommand(IConfiguration configuration, TimeProvider clock, IServiceProvider services) : IPlatformCommand
{
    private const string Without = "--without";

    public string Name => "restore";

    public string Usage => "./platform restore DIR [--without MODULE]";

    public bool NeedsDatabase => false;

    public Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop) => BackupOutcome.OfAsync(errors, "restore", async () =>
    {
        var (path, left) = Read(arguments);
        var options = DatabaseOptions.From(configuration);
        var folder = new BackupFolder(Path.GetFullPath(path));
        var manifest = folder.Read(InstallationKeys.Read(options.KeyFile), options.KeyFile);
        await folder.VerifyAsync(manifest, stop);
        var contexts = PlatformBuilder.Schemas(services);
        if (left.FirstOrDefault(l => l == DatabaseAddress.HostSchema || manifest.Schemas.All(s => s.Name != l)) is { } unknown)
            throw new BackupProblem($"--without {unknown}: the backup holds {string.Join(", ", manifest.Schemas.Select(s => s.Name))}, and the first of them cannot be left out.");
        manifest = manifest with { Schemas = [.. manifest.Schemas.Where(s => !left.Contains(s.Name))] };
        CheckVersions(manifest, contexts);

        await using var database = await PlatformDatabase.OpenAsync(options, clock, stop);
        await new RestoreRun(database, contexts, PlatformBuilder.Steps, new(errors)).RunAsync(manifest, folder, stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{database.Address.Database}: {manifest.Schemas.Count} schemas, {manifest.Tables} tables, {manifest.Rows:N0} rows as of {manifest.Made:yyyy-MM-dd HH:mm:ss} UTC, each table compared with the backup."));
        await output.WriteLineAsync("Now: ./platform verify-read-log, ./platform doctor, then start it. Mail that waited then is sent again; repeat what was erased since.");
    });

    private (string Path, IReadOnlyList<string> Left) Read(IReadOnlyList<string> arguments)
    {
        string? path = null;
        var left = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == Without && i + 1 < arguments.Count) left.Add(arguments[++i].ToLowerInvariant());
            else if (path is null && arguments[i].Length > 0 && !arguments[i].StartsWith('-')) path = arguments[i];
            else throw new BackupProblem($"restore does not know «{arguments[i]}». Usage: {Usage}");
        }
        return (path ?? throw new BackupProblem($"restore wants the folder of a backup. Usage: {Usage}"), left);
    }

    /// <summary>Everything in the backup must be known to this program; it may know more.</summary>
    private static void CheckVersions(BackupManifest manifest, IReadOnlyList<MigratedSchema> contexts)
    {
        foreach (var schema in manifest.Schemas)
        {
            var mine = contexts.Where(c => c.Schema == schema.Name).ToList();
            if (mine.Count == 0)
                throw new BackupProblem($"The backup holds the module {schema.Name}, which is not here. Maybe put its folder into the modules folder first, or leave its data out: --without {schema.Name}.");
            if (schema.Migrations.Except(mine.SelectMany(c => c.Known)).Concat(schema.Steps.Except(PlatformBuilder.Steps.Known)).FirstOrDefault() is { } newer)
                throw new BackupProblem($"The backup was made by a newer version: its schema {schema.Name} knows {newer}, and this program does not. Maybe use the version that made it.");
        }
    }
}
