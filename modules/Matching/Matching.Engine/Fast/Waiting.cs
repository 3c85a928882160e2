using System.Runtime.CompilerServices;

namespace Matching.Engine.Fast;

/// <summary>Rows that wait to be scored: who surely loses least comes first, so that what the others must reach rises at once. Reused by a thread from search
/// to search.</summary>
internal sealed class Waiting
{
    private const int Steps = QuickLoss.Most + 1;

    [ThreadStatic]
    private static Waiting? _ofThread;

    private readonly int[] _starts = new int[Steps + 1];
    private int[] _ordered = [];
    private byte[] _orderedLost = [];
    private uint[] _sums = [];

    /// <summary>The one of this thread, empty. A search uses it for one list after the other, and never two at once.</summary>
    internal static Waiting OfThread()
    {
        var waiting = _ofThread ??= new Waiting();
        waiting.Count = 0;
        return waiting;
    }

    /// <summary>How many wait.</summary>
    internal int Count { get; set; }

    /// <summary>The places of those who wait; there is room behind <see cref="Count"/>.</summary>
    internal int[] Places { get; private set; } = [];

    /// <summary>How many steps each of them surely loses.</summary>
    internal byte[] Lost { get; private set; } = [];

    /// <summary>Room for so many sums.</summary>
    internal Span<uint> Sums(int count)
    {
        if (_sums.Length < count)
            _sums = new uint[count];
        return _sums.AsSpan(0, count);
    }

    /// <summary>Makes room.</summary>
    /// <param name="more">For so many more.</param>
    internal void MakeRoom(int more)
    {
        if (Count + more <= Places.Length)
            return;
        var (places, lost) = (Places, Lost);
        Array.Resize(ref places, Math.Max(1024, 2 * (Count + more)));
        Array.Resize(ref lost, places.Length);
        (Places, Lost) = (places, lost);
    }

    /// <summary>Puts them in order; those who lose as much stay in theirs.</summary>
    [SkipLocalsInit]
    internal void Sort()
    {
        if (_ordered.Length < Count)
            (_ordered, _orderedLost) = (new int[Places.Length], new byte[Places.Length]);
        Array.Clear(_starts);
        for (var i = 0; i < Count; i++)
            _starts[Lost[i] + 1]++;
        for (var step = 0; step < Steps; step++)
            _starts[step + 1] += _starts[step];
        Span<int> next = stackalloc int[Steps];
        _starts.AsSpan(0, Steps).CopyTo(next);
        for (var i = 0; i < Count; i++)
        {
            var at = next[Lost[i]]++;
            (_ordered[at], _orderedLost[at]) = (Places[i], Lost[i]);
        }
    }

    /// <summary>After <see cref="Sort"/>: all places in order.</summary>
    internal ReadOnlySpan<int> Ordered => _ordered.AsSpan(0, Count);

    /// <summary>After <see cref="Sort"/>: how many steps each of them surely loses.</summary>
    internal ReadOnlySpan<byte> OrderedLost => _orderedLost.AsSpan(0, Count);

    /// <summary>After <see cref="Sort"/>: where in the order those begin who lose more than so many steps.</summary>
    internal int After(int steps) => _starts[steps + 1];
}
