namespace Matching.Engine.Scoring;

/// <summary>Collects the best pairs. What it ends with does not depend on the order in which they came.</summary>
/// <remarks>Memory grows with <c>top</c>, not with what is offered; offering costs O(log top). Not for several threads.</remarks>
public sealed class TopPairs
{
    private static readonly Comparer<RankedPair> WorstFirst = Comparer<RankedPair>.Create((left, right) => right.CompareTo(left));

    private readonly PriorityQueue<RankedPair, RankedPair> _kept = new(WorstFirst);
    private readonly int _top;

    /// <summary>Collects at most <paramref name="top"/> pairs.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is below 1.</exception>
    public TopPairs(int top)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        _top = top;
    }

    /// <summary>A score below this can no longer be kept: that of the worst kept pair once there are enough, else 0.</summary>
    internal int Threshold => _kept.Count < _top ? 0 : _kept.Peek().Score.Score;

    /// <summary>Offers a pair; a pair is to be offered once.</summary>
    public void Offer(RankedPair pair)
    {
        if (_kept.Count < _top)
            _kept.Enqueue(pair, pair);
        else if (pair < _kept.Peek())
            _kept.EnqueueDequeue(pair, pair);
    }

    /// <summary>What was kept, best first.</summary>
    public IReadOnlyList<RankedPair> Ranked()
    {
        var ranked = _kept.UnorderedItems.Select(item => item.Element).ToList();
        ranked.Sort();
        return ranked;
    }
}
