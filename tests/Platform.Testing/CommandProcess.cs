using System.Diagnostics;
using System.Globalization;

namespace Platform.Testing;

/// <summary>One call of the built host's command line as a process of its own: what is killed here is killed as a user would.</summary>
public sealed class CommandProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private CommandProcess(Process process) => (this.process, output, errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>Starts it on the installation of a fixture and returns at once.</summary>
    /// <param name="on">The installation.</param>
    /// <param name="arguments">The words.</param>
    public static async Task<CommandProcess> StartAsync(PlatformFixture on, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(on);
        var server = await TestServer.GetAsync();
        return Start(new Dictionary<string, string>
        {
            ["ConnectionStrings__Platform"] = server.ConnectionString(on.Database), ["Database__RolePrefix"] = "model", ["Data__Path"] = server.Data,
            ["Modules__Path"] = Path.Combine(Clone.Artifacts, "modules"),
        }, arguments);
    }

    /// <summary>Starts it and returns at once.</summary>
    /// <param name="settings">Settings of the host, as environment variables: <c>Data__Path</c>.</param>
    /// <param name="arguments">The words.</param>
    public static CommandProcess Start(IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Clone.Artifacts, "host", "Platform.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="settings">As for <see cref="Start"/>.</param>
    /// <param name="arguments">The words.</param>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> arguments)
    {
        using var process = Start(settings, arguments);
        return await process.EndAsync().WaitAsync(Longest);
    }

    public bool IsRunning => !process.HasExited;

    /// <summary>The most memory it has had so far, in MiB; null once it has ended.</summary>
    public int? PeakMebibytes()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : int.Parse(line.Split(':', 'k')[1].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Kill -9. Returns when it is gone.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), await errors);
    }

    public void Dispose()
    {
        if (IsRunning) Kill();
        process.Dispose();
    }
}
