using System.Runtime.InteropServices;

namespace Platform.Host.Startup;

/// <summary>
/// Ctrl-C and its kin from the first moment on: what the host's own lifetime does only once it has started. What is at work then breaks off in
/// order; a start that has begun is finished before it is ended, because a half-started scheduler does not stop without a fault.
/// </summary>
internal sealed class StopSignals : IHostLifetime, IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM];

    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registered = [];

    public StopSignals() => registered.AddRange(Signals.Select(signal => PosixSignalRegistration.Create(signal, Hear)));

    public CancellationToken Token => stop.Token;

    /// <summary>Whether the host has begun to start: what fails after that is a fault, and not a work that a signal broke off.</summary>
    public bool HasBegun { get; private set; }

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in registered) signal.Dispose();
        stop.Dispose();
    }

    /// <summary>The first is ours; a second one, of somebody who does not want to wait, ends the process.</summary>
    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
