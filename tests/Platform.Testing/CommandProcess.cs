using System.Diagnostics;

namespace Platform.Testing;

/// <summary>One call of the built host's command line, as a process, as a user makes it.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
public sealed record CommandProcess(int Code, string Output, string Errors)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs it to its end.</summary>
    /// <param name="settings">Settings of the host, as environment variables: <c>Data__Path</c>.</param>
    /// <param name="arguments">The word and what follows it.</param>
    public static async Task<CommandProcess> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Longest);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it; the caller reads, waits or kills.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Clone.Artifacts, "host", "Platform.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
