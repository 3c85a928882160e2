using System.Net;
using System.Text;
using Platform.Testing;

namespace Faults.Tests;

/// <summary>One host process with a fixed address, which can be killed and comes back there.</summary>
public sealed class Node(Installation installation) : IAsyncDisposable
{
    private const int MostStarts = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly StringBuilder before = new();
    private HostProcess? process;

    public Uri Address { get; } = HostProcess.FreeAddress();

    /// <summary>Starts that ended before serving: the database went away under them.</summary>
    public int FailedStarts { get; private set; }

    /// <summary>What all its processes have said.</summary>
    public string Output => before.ToString() + process?.Output;

    public async Task StartAsync()
    {
        for (var start = 1; process is not { IsRunning: true }; start++)
        {
            if (process is not null) before.Append(process.Output);
            process = await HostProcess.StartAsync(Address, installation.Data, installation.Modules, installation.Settings());
            if (process.IsRunning) return;
            FailedStarts++;
            if (start == MostStarts) throw new InvalidOperationException($"The host did not start {start} times: {process.Output}");
        }
    }

    public void Kill() => process?.Kill();

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public async Task WaitUntilReadyAsync(TimeSpan longest)
    {
        var until = DateTime.UtcNow + longest;
        while (!await IsReadyAsync())
        {
            if (DateTime.UtcNow > until) throw new TimeoutException($"{Address} was not ready after {longest}: {Output[^Math.Min(3000, Output.Length)..]}");
            await Task.Delay(BetweenLooks);
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is not null) await process.DisposeAsync();
    }
}
