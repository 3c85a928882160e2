using System.Globalization;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Keys;

/// <summary>`./platform keys list` and `./platform keys rotate`: the key file alone, so that it works while the database is away.</summary>
internal sealed class KeyRotationCommand(IConfiguration configuration, TimeProvider clock) : IPlatformCommand
{
    private const int BadUse = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Name => "keys";

    public string Usage => "./platform keys list|rotate";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (arguments is not ["list"] and not ["rotate"])
        {
            await errors.WriteLineAsync($"keys wants one word, got «{string.Join(' ', arguments)}». Usage: {Usage}");
            return BadUse;
        }
        var file = DatabaseOptions.From(configuration).KeyFile;
        if (arguments[0] == "list") await ListAsync(Read(file), output);
        else await RotateAsync(file, output, stop);
        return 0;
    }

    private static InstallationKeys Read(string file) => InstallationKeys.Read(file)
        ?? throw new InstallationKeysProblem($"{file} does not exist. Maybe the installation was never started, or Keys:File names another place.");

    private static async Task ListAsync(InstallationKeys keys, TextWriter output)
    {
        await output.WriteLineAsync(keys.Path);
        foreach (var key in keys.All)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{key.Id}  {key.Created:yyyy-MM-dd HH:mm}  {(key.Id == keys.CurrentId ? "current" : "read only")}"));
    }

    private async Task RotateAsync(string file, TextWriter output, CancellationToken stop)
    {
        Read(file);
        // Two rotations at once would each add a key to the same file, and one of them would be gone.
        using var alone = await FileLock.AloneAsync(file + ".lock", Patience, stop);
        var keys = Read(file).Rotate(clock);
        await ListAsync(keys, output);
        await output.WriteLineAsync($"""

            The new key is {keys.CurrentId}. Nothing runs with it yet. Now:
            1. Copy {keys.Path} to every node, and to the place where its backup lies (never beside the database's).
            2. Restart all nodes within minutes. The first one that starts gives the database logins new passwords; nodes that
               still run keep their open connections and get no new ones.
            3. Keep the older keys: what they encrypted is read with them, and the look-up of identity numbers stands on the oldest.
            Fields already stored keep their old key until the record is saved again; there is no command yet that rewrites them all.
            """);
    }
}
