using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Testing;

/// <summary>
/// The built host as a process of its own, as a user starts it: only here do load contexts, the modules folder and signals mean
/// what they mean in production. Output is kept; the address is known when it answers.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim heard = new(0);

    private HostProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    /// <summary>Starts it; the task ends when it serves or has given up.</summary>
    /// <param name="data">The installation's data folder.</param>
    /// <param name="modules">The modules folder; the built one when null.</param>
    /// <param name="settings">Further arguments.</param>
    public static Task<HostProcess> StartAsync(string data, string? modules = null, params string[] settings) => StartAsync(FreeAddress(), data, modules, settings);

    /// <summary>The same at a given address: a node that comes back is found where it was.</summary>
    public static async Task<HostProcess> StartAsync(Uri address, string data, string? modules, params string[] settings)
    {
        var host = Begin(address, data, modules, settings);
        await host.started.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return host;
    }

    /// <summary>Starts it without waiting for it to serve.</summary>
    public static HostProcess Begin(Uri address, string data, string? modules, params string[] settings)
    {
        // A run of tests in the background ignores Ctrl-C, and its children would inherit that: the host starts as at a terminal.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])[Path.Combine(Clone.Artifacts, "host", "Platform.Host.dll"), "run", "--urls", address.ToString(),
            "--Data:Path", data, "--Modules:Path", modules ?? Path.Combine(Clone.Artifacts, "modules"), .. settings]) start.ArgumentList.Add(argument);
        var host = new HostProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, address);
        host.process.OutputDataReceived += (_, line) => host.Hear(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Hear(line.Data);
        host.process.Exited += (_, _) => host.started.TrySetResult();
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Ends when it has said this: some things are said after it serves.</summary>
    /// <exception cref="TimeoutException">Two minutes without it.</exception>
    public async Task SaysAsync(string words)
    {
        while (!Output.Contains(words, StringComparison.Ordinal))
            if (!await heard.WaitAsync(TimeSpan.FromMinutes(2))) throw new TimeoutException($"«{words}» was not said: {Output}");
    }

    public bool IsRunning => !process.HasExited;

    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return process.ExitCode;
    }

    /// <summary>Kill -9. Returns when it is gone.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Ctrl-C.</summary>
    public void Interrupt() => Signal("INT");

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name) => Process.Start("kill", ["-" + name, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (IsRunning) Interrupt();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        process.Dispose();
        heard.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        heard.Release();
        if (line.StartsWith("Insteg: ", StringComparison.Ordinal)) started.TrySetResult();
    }

    /// <summary>An address of this machine where nobody listens yet.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
