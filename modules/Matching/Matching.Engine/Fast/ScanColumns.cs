namespace Matching.Engine.Fast;

/// <summary>What a scan reads of everyone, sixteen at a time: where they live, how far they go, when they can, and what may block. A row that does not
/// pass is surely blocked; one that passes is scored.</summary>
internal sealed class ScanColumns
{
    /// <summary>Bytes a row.</summary>
    internal const int Bytes = 8 * sizeof(ushort) + QuickCodes.Bytes;

    /// <summary>Rows tried at a time; there is room behind the last.</summary>
    internal const int Lanes = 16;

    /// <summary>The reach of who goes to every place in the frame; above it, of whom no longest way is known.</summary>
    private const int Anywhere = Frame.Last;

    internal ScanColumns(int capacity)
    {
        var room = capacity + Lanes;
        (X, Y, Reach, Days) = (new ushort[room], new ushort[room], new ushort[room], new ushort[room]);
        (Gate0, Gate1, Gate2, Gate3) = (new ushort[room], new ushort[room], new ushort[room], new ushort[room]);
        (Quick0, Quick1, Quick2, Quick3) = (new byte[room], new byte[room], new byte[room], new byte[room]);
    }

    internal ushort[] X { get; }

    internal ushort[] Y { get; }

    /// <summary>The longest way, rounded up.</summary>
    internal ushort[] Reach { get; }

    internal ushort[] Days { get; }

    /// <summary>The sixteen lowest bits of the gate; the next ones follow.</summary>
    internal ushort[] Gate0 { get; }

    internal ushort[] Gate1 { get; }

    internal ushort[] Gate2 { get; }

    internal ushort[] Gate3 { get; }

    /// <summary>The two lowest of the <see cref="QuickCodes"/>; the next ones follow.</summary>
    internal byte[] Quick0 { get; }

    internal byte[] Quick1 { get; }

    internal byte[] Quick2 { get; }

    internal byte[] Quick3 { get; }

    /// <summary>The gate of a row.</summary>
    internal ulong GateOf(int at) => Gate0[at] | (ulong)Gate1[at] << 16 | (ulong)Gate2[at] << 32 | (ulong)Gate3[at] << 48;

    /// <summary>Writes a row. <paramref name="limit"/> is the longest way in units; null = not known.</summary>
    internal void Put(int at, ulong gate, ushort days, ushort x, ushort y, int? limit, uint quick)
    {
        (X[at], Y[at], Days[at]) = (x, y, days);
        Reach[at] = (ushort)(limit is { } known ? Math.Min(known + 1, Anywhere) : Anywhere + 1);
        (Quick0[at], Quick1[at], Quick2[at], Quick3[at]) = ((byte)quick, (byte)(quick >> 8), (byte)(quick >> 16), (byte)(quick >> 24));
        (Gate0[at], Gate1[at], Gate2[at], Gate3[at]) = ((ushort)gate, (ushort)(gate >> 16), (ushort)(gate >> 32), (ushort)(gate >> 48));
    }

    /// <summary>Copies rows from other columns.</summary>
    internal void Copy(ScanColumns from, int count)
    {
        Array.Copy(from.X, X, count);
        Array.Copy(from.Y, Y, count);
        Array.Copy(from.Reach, Reach, count);
        Array.Copy(from.Days, Days, count);
        Array.Copy(from.Gate0, Gate0, count);
        Array.Copy(from.Gate1, Gate1, count);
        Array.Copy(from.Gate2, Gate2, count);
        Array.Copy(from.Gate3, Gate3, count);
        Array.Copy(from.Quick0, Quick0, count);
        Array.Copy(from.Quick1, Quick1, count);
        Array.Copy(from.Quick2, Quick2, count);
        Array.Copy(from.Quick3, Quick3, count);
    }

    /// <summary>Copies one row from other columns.</summary>
    internal void Copy(ScanColumns from, int row, int at)
    {
        (X[at], Y[at], Reach[at], Days[at]) = (from.X[row], from.Y[row], from.Reach[row], from.Days[row]);
        (Gate0[at], Gate1[at], Gate2[at], Gate3[at]) = (from.Gate0[row], from.Gate1[row], from.Gate2[row], from.Gate3[row]);
        (Quick0[at], Quick1[at], Quick2[at], Quick3[at]) = (from.Quick0[row], from.Quick1[row], from.Quick2[row], from.Quick3[row]);
    }
}
