namespace Platform.Sdk;

/// <summary>
/// Tells the workers of this process that there may be something to do, so that nobody waits for the next look at the tables. Only a
/// hint: work of other processes, and work left by a crash, is found by looking.
/// </summary>
internal sealed class WakeUp
{
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly Lock gate = new();

    /// <summary>Wakes whoever waits, or the next who would.</summary>
    public void Ring()
    {
        lock (gate)
            if (bell.CurrentCount == 0) bell.Release();
    }

    /// <summary>Whether it rang since somebody last listened; from now on it has not.</summary>
    public bool HasRung() => bell.Wait(0);

    /// <summary>Returns at the bell, or when the time is over.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => bell.WaitAsync(longest, stop);
}
