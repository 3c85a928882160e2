using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.Engine.Fast;

/// <summary>One opening's demands spread over vectors, so that sixteen people are tried at a time.</summary>
internal readonly struct ScanMask
{
    private readonly Vector256<ushort> _x;
    private readonly Vector256<ushort> _y;
    private readonly Vector256<ushort> _days;
    private readonly Vector256<ushort> _times;
    private readonly Vector256<ushort> _gate0;
    private readonly Vector256<ushort> _gate1;
    private readonly Vector256<ushort> _gate2;
    private readonly Vector256<ushort> _gate3;
    private readonly ulong _gate;
    private readonly bool _hasPlace;
    private readonly byte[] _byCode;
    private readonly SkillLoss _lacking;
    private readonly Vector256<ushort> _unknownWay;
    private readonly Vector256<ushort> _quarterWay;
    private readonly Vector256<ushort> _halfWay;
    private readonly Vector256<ushort> _farWay;

    internal ScanMask(OpeningPlan plan)
    {
        (_gate, _hasPlace) = (plan.Gate, plan.HasPlace);
        (_x, _y) = (Vector256.Create(InFrame(plan.X)), Vector256.Create(InFrame(plan.Y)));
        (_days, _times) = (Vector256.Create(plan.Days), Vector256.Create(plan.Times));
        _byCode = plan.Quick.ByCode;
        _lacking = plan.Lacking;
        var byWay = plan.Quick.ByWay;
        (_unknownWay, _quarterWay) = (Vector256.Create((ushort)byWay[0]), Vector256.Create((ushort)byWay[1]));
        (_halfWay, _farWay) = (Vector256.Create((ushort)byWay[2]), Vector256.Create((ushort)byWay[3]));
        _gate0 = Vector256.Create((ushort)plan.Gate);
        _gate1 = Vector256.Create((ushort)(plan.Gate >> 16));
        _gate2 = Vector256.Create((ushort)(plan.Gate >> 32));
        _gate3 = Vector256.Create((ushort)(plan.Gate >> 48));
    }

    /// <summary>One bit for each of sixteen runs in which some row may pass.</summary>
    /// <param name="bounds">Of the runs.</param>
    /// <param name="from">The first of the sixteen.</param>
    /// <param name="end">Behind the last that counts.</param>
    internal uint Passing(RowBounds bounds, int from, int end)
    {
        var bits = end - from < ScanColumns.Lanes ? (1u << (end - from)) - 1 : ushort.MaxValue;
        if (_hasPlace)
        {
            var reach = Read(bounds.Reach, from);
            bits &= IsNear(Outside(bounds.MinX, bounds.MaxX, from, _x), Outside(bounds.MinY, bounds.MaxY, from, _y), reach).ExtractMostSignificantBits();
        }

        for (var left = bits; _gate != 0 && left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            bits &= bounds.IsOpen(from + lane, _gate) ? uint.MaxValue : ~(1u << lane);
        }

        return bits;
    }

    /// <summary>Writes down the rows that are not surely blocked, in order.</summary>
    /// <param name="rows">The columns.</param>
    /// <param name="start">The first row.</param>
    /// <param name="end">Behind the last row.</param>
    /// <param name="found">Has room for all of them and <see cref="ScanColumns.Lanes"/> more.</param>
    /// <returns>How many they are.</returns>
    internal int Collect(ScanColumns rows, int start, int end, Span<int> found)
    {
        var count = 0;
        ref var first = ref MemoryMarshal.GetReference(found);
        for (var at = start; at < end; at += ScanColumns.Lanes)
        {
            var bits = Passing(rows, at);
            if (at + ScanColumns.Lanes > end)
                bits &= (1u << (end - at)) - 1;
            if (bits != 0)
                count += LaneLists.Write(bits, at, ref Unsafe.Add(ref first, count));
        }

        return count;
    }

    /// <summary>Writes down the rows that are not surely blocked and can still reach what is looked for, with what each surely loses.</summary>
    /// <param name="rows">The columns.</param>
    /// <param name="start">The first row.</param>
    /// <param name="end">Behind the last row.</param>
    /// <param name="already">So many <see cref="QuickLoss.Step"/>s are lost by all of them.</param>
    /// <param name="losing">Rows that surely lose more than so many steps together are left out, unless it is <see cref="QuickLoss.Most"/>.</param>
    /// <param name="waiting">Where they are written.</param>
    /// <param name="held">The skills of the rows, of which the first is a multiple of sixteen; null = they are not asked.</param>
    internal void Collect(ScanColumns rows, int start, int end, int already, int losing, Waiting waiting, SkillColumns? held = null)
    {
        waiting.MakeRoom(end - start + ScanColumns.Lanes);
        var count = waiting.Count;
        ref var place = ref MemoryMarshal.GetArrayDataReference(waiting.Places);
        ref var lostAt = ref MemoryMarshal.GetArrayDataReference(waiting.Lost);
        held = _lacking.Any ? held : null;
        var (before, most) = (Vector128.Create((byte)Math.Min(already, QuickLoss.Most)), Vector128.Create((byte)losing));
        for (var at = start; at < end; at += ScanColumns.Lanes)
        {
            var bits = Passing(rows, at);
            if (at + ScanColumns.Lanes > end)
                bits &= (1u << (end - at)) - 1;
            if (bits == 0)
                continue;
            var lost = Sum(Lost(rows, at), before);
            bits &= Vector128.Equals(Vector128.Min(lost, most), lost).ExtractMostSignificantBits();
            if (bits == 0)
                continue;
            if (held is not null)
            {
                lost = Sum(lost, _lacking.Of16(held, at));
                bits &= Vector128.Equals(Vector128.Min(lost, most), lost).ExtractMostSignificantBits();
            }

            LaneLists.Write(bits, lost, ref Unsafe.Add(ref lostAt, count));
            count += LaneLists.Write(bits, at, ref Unsafe.Add(ref place, count));
        }

        waiting.Count = count;
    }

    /// <summary>One bit for each of sixteen rows that is not surely blocked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Passing(ScanColumns rows, int at)
    {
        var passing = Vector256<ushort>.AllBitsSet;
        if (_hasPlace)
        {
            var reach = Read(rows.Reach, at);
            var dx = Apart(Read(rows.X, at), _x);
            var dy = Apart(Read(rows.Y, at), _y);
            passing = IsNear(dx, dy, reach);
            if (passing == Vector256<ushort>.Zero)
                return 0;
        }

        if ((ushort)_gate != 0)
            passing &= Vector256.Equals(Read(rows.Gate0, at) & _gate0, _gate0);
        if ((ushort)(_gate >> 16) != 0)
            passing &= Vector256.Equals(Read(rows.Gate1, at) & _gate1, _gate1);
        if ((ushort)(_gate >> 32) != 0)
            passing &= Vector256.Equals(Read(rows.Gate2, at) & _gate2, _gate2);
        if ((ushort)(_gate >> 48) != 0)
            passing &= Vector256.Equals(Read(rows.Gate3, at) & _gate3, _gate3);
        var days = Read(rows.Days, at);
        passing = Vector256.AndNot(passing, Vector256.Equals(days & _days, Vector256<ushort>.Zero) | Vector256.Equals(days & _times, Vector256<ushort>.Zero));
        return passing.ExtractMostSignificantBits();
    }

    /// <summary>A circle lies within its square and within the square that stands on its corner (√2 &lt; 1 + ½ − 1/16); both without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> IsNear(Vector256<ushort> dx, Vector256<ushort> dy, Vector256<ushort> reach)
    {
        var half = (reach >> 1) - (reach >> 4) + Vector256.Create((ushort)2);
        return IsWithin(dx, reach) & IsWithin(dy, reach) & IsWithin(Sum(dx, dy), Sum(reach, half));
    }

    /// <summary>How far a coordinate lies outside each of sixteen ranges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Outside(ushort[] least, ushort[] most, int from, Vector256<ushort> coordinate)
    {
        var (low, high) = (Read(least, from), Read(most, from));
        return Vector256.Max(low, coordinate) - coordinate + (Vector256.Max(high, coordinate) - high);
    }

    /// <summary>What each of sixteen rows surely loses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Lost(ScanColumns rows, int at)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_byCode);
        var lost = Of(Pair(rows.Quick0, at), ref table);
        lost = Sum(lost, Of(Pair(rows.Quick1, at), ref Unsafe.Add(ref table, 32)));
        lost = Sum(lost, Of(Pair(rows.Quick2, at), ref Unsafe.Add(ref table, 64)));
        lost = Sum(lost, Of(Pair(rows.Quick3, at), ref Unsafe.Add(ref table, 96)));
        return _hasPlace ? Sum(lost, OfWay(rows, at)) : lost;
    }

    /// <summary>The longer of the two sides is no longer than the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> OfWay(ScanColumns rows, int at)
    {
        var reach = Read(rows.Reach, at);
        var way = Vector256.Max(Apart(Read(rows.X, at), _x), Apart(Read(rows.Y, at), _y));
        var (half, quarter) = (reach >> 1, reach >> 2);
        var lost = Vector256.AndNot(_quarterWay, IsWithin(way, quarter)) + Vector256.AndNot(_halfWay, IsWithin(way, half))
            + Vector256.AndNot(_farWay, IsWithin(way, half + quarter));
        // Who goes everywhere loses nothing surely; of whom it is not known, half.
        lost = Vector256.AndNot(lost, Vector256.Equals(reach | Vector256<ushort>.One, Vector256<ushort>.AllBitsSet));
        lost |= _unknownWay & Vector256.Equals(reach, Vector256<ushort>.AllBitsSet);
        return Vector128.Narrow(lost.GetLower(), lost.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pair(byte[] column, int at) => Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)at);

    /// <summary>What both codes of a byte cost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Of(Vector128<byte> codes, ref byte table)
    {
        var low = codes & Vector128.Create((byte)15);
        var high = (codes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)15);
        return Sum(Vector128.Shuffle(Vector128.LoadUnsafe(ref table), low), Vector128.Shuffle(Vector128.LoadUnsafe(ref table, 16), high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Sum(Vector128<byte> one, Vector128<byte> other) => Vector128.Min(one, ~other) + other;

    /// <summary>What lies outside the frame is put on its edge, which never lengthens a distance.</summary>
    private static ushort InFrame(int coordinate) => (ushort)Math.Clamp(coordinate, 0, Frame.Last);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Read(ushort[] column, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Apart(Vector256<ushort> one, Vector256<ushort> other) => Vector256.Max(one, other) - Vector256.Min(one, other);

    /// <summary>The sum, or the highest number where it is higher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Sum(Vector256<ushort> one, Vector256<ushort> other) => Vector256.Min(one, ~other) + other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> IsWithin(Vector256<ushort> one, Vector256<ushort> most) => Vector256.Equals(Vector256.Min(one, most), one);
}
