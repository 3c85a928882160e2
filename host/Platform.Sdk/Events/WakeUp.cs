namespace Platform.Sdk;

/// <summary>
/// Tells the workers of this process that there may be something to do, so that nobody waits for the next look at the tables. Only a
/// hint: work of other processes, and work left by a crash, is found by looking.
/// </summary>
internal sealed class WakeUp
{
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly Lock gate = new();
    private readonly HashSet<string> rung = [];

    /// <summary>Wakes whoever waits, or the next who would.</summary>
    /// <param name="schema">Where there is something to do; null when that is not known.</param>
    public void Ring(string? schema = null)
    {
        lock (gate)
        {
            if (schema is not null) rung.Add(schema);
            if (bell.CurrentCount == 0) bell.Release();
        }
    }

    /// <summary>The schemas for which it rang since somebody last asked; from now on it has not.</summary>
    public IReadOnlyCollection<string> TakeRung()
    {
        lock (gate)
        {
            string[] taken = [.. rung];
            rung.Clear();
            return taken;
        }
    }

    /// <summary>Returns at the bell, or when the time is over.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => bell.WaitAsync(longest, stop);
}
