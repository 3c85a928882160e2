namespace Matching.Engine.Fast;

/// <summary>Of each run of rows: where they live, how far they go at most, and which gates are open to any of them. Immutable.</summary>
internal sealed class RowBounds
{
    /// <summary>Bytes a run.</summary>
    internal const int Bytes = 5 * sizeof(ushort) + sizeof(ulong);

    private readonly ushort[] _minX;
    private readonly ushort[] _maxX;
    private readonly ushort[] _minY;
    private readonly ushort[] _maxY;
    private readonly ushort[] _reach;
    private readonly ulong[] _gates;

    /// <summary>Takes bounds.</summary>
    /// <param name="rows">The columns.</param>
    /// <param name="starts">The first row of each run, and behind the last one's last.</param>
    internal RowBounds(ScanColumns rows, ReadOnlySpan<int> starts)
    {
        var runs = starts.Length - 1;
        (_minX, _maxX, _minY, _maxY) = (new ushort[runs], new ushort[runs], new ushort[runs], new ushort[runs]);
        (_reach, _gates) = (new ushort[runs], new ulong[runs]);
        for (var run = 0; run < runs; run++)
        {
            (_minX[run], _minY[run]) = (ushort.MaxValue, ushort.MaxValue);
            for (var at = starts[run]; at < starts[run + 1]; at++)
            {
                _gates[run] |= rows.GateOf(at);
                _reach[run] = Math.Max(_reach[run], rows.Reach[at]);
                (_minX[run], _maxX[run]) = (Math.Min(_minX[run], rows.X[at]), Math.Max(_maxX[run], rows.X[at]));
                (_minY[run], _maxY[run]) = (Math.Min(_minY[run], rows.Y[at]), Math.Max(_maxY[run], rows.Y[at]));
            }
        }
    }

    /// <summary>Whether some row of the run may pass.</summary>
    internal bool MayPass(int run, OpeningPlan plan)
    {
        if ((_gates[run] & plan.Gate) != plan.Gate)
            return false;
        if (!plan.HasPlace)
            return true;
        long dx = Math.Max(0, Math.Max(_minX[run] - plan.X, plan.X - _maxX[run]));
        long dy = Math.Max(0, Math.Max(_minY[run] - plan.Y, plan.Y - _maxY[run]));
        long reach = _reach[run];
        return reach >= Frame.Last || dx * dx + dy * dy <= reach * reach;
    }
}
