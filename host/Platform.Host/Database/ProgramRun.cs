using System.Diagnostics;

namespace Platform.Host.Database;

/// <summary>Runs a program to its end. Arguments are a list and never meet a shell, so a path may hold spaces or quotes.</summary>
internal static class ProgramRun
{
    /// <summary>The exit code and both outputs; 127 where the program does not exist.</summary>
    public static async Task<(int Code, string Output)> RunAsync(
        IEnumerable<string> command, string folder, CancellationToken cancellation, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = StartInfo(command, folder);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (127, missing.Message);
        }
        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, (await output + await errors).Trim());
        }
    }

    /// <summary>A start without the PG* variables of whoever called: PGDATA or PGOPTIONS would send the server elsewhere.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> command, string folder)
    {
        var words = command.ToList();
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
