using System.Collections.Concurrent;

namespace Faults.Tests;

/// <summary>What the clients were promised, kept where no fault reaches it.</summary>
internal sealed class Ledger
{
    public ConcurrentBag<Entry> Entries { get; } = [];

    /// <summary>Answers that nobody should ever get, faults or not.</summary>
    public ConcurrentQueue<string> Odd { get; } = [];

    /// <summary>Requests that got no answer, or a 503.</summary>
    public int Unanswered;

    public IReadOnlyList<Entry> Acknowledged => [.. Entries.Where(e => e.Acknowledged is not null)];
}
