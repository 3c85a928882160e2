namespace Matching.Engine.Fast;

/// <summary>Of each run of rows: where they live, how far they go at most, and which gates are open to any of them. Immutable.</summary>
internal sealed class RowBounds
{
    /// <summary>Bytes a run.</summary>
    internal const int Bytes = 5 * sizeof(ushort) + sizeof(ulong);

    private readonly ulong[] _gates;

    /// <summary>Takes bounds.</summary>
    /// <param name="rows">The columns.</param>
    /// <param name="starts">The first row of each run, and behind the last one's last.</param>
    internal RowBounds(ScanColumns rows, ReadOnlySpan<int> starts)
    {
        var runs = starts.Length - 1;
        var room = runs + ScanColumns.Lanes;
        (MinX, MaxX, MinY, MaxY, Reach) = (new ushort[room], new ushort[room], new ushort[room], new ushort[room], new ushort[room]);
        _gates = new ulong[runs];
        for (var run = 0; run < runs; run++)
        {
            (MinX[run], MinY[run]) = (ushort.MaxValue, ushort.MaxValue);
            for (var at = starts[run]; at < starts[run + 1]; at++)
            {
                _gates[run] |= rows.GateOf(at);
                Reach[run] = Math.Max(Reach[run], rows.Reach[at]);
                (MinX[run], MaxX[run]) = (Math.Min(MinX[run], rows.X[at]), Math.Max(MaxX[run], rows.X[at]));
                (MinY[run], MaxY[run]) = (Math.Min(MinY[run], rows.Y[at]), Math.Max(MaxY[run], rows.Y[at]));
            }
        }
    }

    internal ushort[] MinX { get; }

    internal ushort[] MaxX { get; }

    internal ushort[] MinY { get; }

    internal ushort[] MaxY { get; }

    /// <summary>The longest way of any of them.</summary>
    internal ushort[] Reach { get; }

    /// <summary>Whether the gates that an opening asks for are open to rows of the run.</summary>
    internal bool IsOpen(int run, ulong gate) => (_gates[run] & gate) == gate;
}
