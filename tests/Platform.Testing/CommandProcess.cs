using System.Diagnostics;
using System.Globalization;

namespace Platform.Testing;

/// <summary>One word of the command line as a process of its own, on the installation of a fixture: what is killed here is killed as a user would.</summary>
public sealed class CommandProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private CommandProcess(Process process) => (this.process, output, errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>Starts it and returns at once.</summary>
    /// <param name="on">The installation.</param>
    /// <param name="arguments">The words.</param>
    public static async Task<CommandProcess> StartAsync(PlatformFixture on, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(on);
        var server = await TestServer.GetAsync();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Clone.Artifacts, "host", "Platform.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ConnectionStrings__Platform"] = server.ConnectionString(on.Database);
        start.Environment["Database__RolePrefix"] = "model";
        start.Environment["Data__Path"] = server.Data;
        start.Environment["Modules__Path"] = Path.Combine(Clone.Artifacts, "modules");
        return new(Process.Start(start)!);
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
