using System.Globalization;
using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Sdk;

namespace Platform.Host.Backup;

/// <summary>`./platform backup DIR`: the whole installation but its key file. It migrates nothing, so it can be taken before an upgrade.</summary>
internal sealed class BackupCommand(IConfiguration configuration, TimeProvider clock) : IPlatformCommand
{
    public string Name => "backup";

    public string Usage => "./platform backup DIR";

    public bool NeedsDatabase => false;

    public Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop) => BackupOutcome.OfAsync(errors, "backup", async () =>
    {
        if (arguments is not [{ Length: > 0 } folder] || folder.StartsWith('-'))
            throw new BackupProblem($"backup wants one folder, got «{string.Join(' ', arguments)}». Usage: {Usage}");
        var options = DatabaseOptions.From(configuration);
        if (InstallationKeys.Read(options.KeyFile) is null)
            throw new BackupProblem($"{options.KeyFile} does not exist, so there is no installation to back up. Maybe Data__Path or Keys__File names another place.");
        var target = Path.GetFullPath(folder);
        await using var database = await PlatformDatabase.OpenAsync(options, clock, stop);
        var made = await new BackupWriter(database, clock, new(errors)).RunAsync(target, stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{target}: {made.Schemas.Count} schemas, {made.Tables} tables, {made.Rows:N0} rows, {made.Bytes / 1024:N0} KiB, as of {made.Made:yyyy-MM-dd HH:mm:ss} UTC; written and read again."));
        await output.WriteLineAsync($"The key file is not in it: keep a copy of {options.KeyFile} apart from it. Without the key {string.Join(", ", made.Keys)} the backup cannot be restored.");
    });
}
