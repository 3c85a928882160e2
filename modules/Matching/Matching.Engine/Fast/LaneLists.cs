using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.Engine.Fast;

/// <summary>The set bits of sixteen as a list, eight at a time out of a table: a loop over them would end where nobody can foresee.</summary>
internal static class LaneLists
{
    private const int Half = 8;

    private static readonly ulong[] Set = Sets();

    /// <summary>Writes the lanes whose bits are set, counted from a number; behind them anything.</summary>
    /// <param name="bits">The bits.</param>
    /// <param name="from">The number of the first lane.</param>
    /// <param name="list">Has room for <see cref="ScanColumns.Lanes"/>.</param>
    /// <returns>How many are set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Write(uint bits, int from, ref int list)
    {
        ref var set = ref MemoryMarshal.GetArrayDataReference(Set);
        var (low, high) = (bits & 255, bits >> Half);
        (Lanes(ref set, low) + Vector256.Create(from)).StoreUnsafe(ref list);
        (Lanes(ref set, high) + Vector256.Create(from + Half)).StoreUnsafe(ref list, (nuint)BitOperations.PopCount(low));
        return BitOperations.PopCount(bits);
    }

    /// <summary>Writes what stands in the lanes whose bits are set; behind them anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(uint bits, Vector128<byte> lanes, ref byte list)
    {
        ref var set = ref MemoryMarshal.GetArrayDataReference(Set);
        var (low, high) = (bits & 255, bits >> Half);
        var upper = Vector128.CreateScalar(Unsafe.Add(ref set, (int)high)).AsByte() + Vector128.Create((byte)Half);
        var first = Vector128.Shuffle(lanes, Vector128.CreateScalar(Unsafe.Add(ref set, (int)low)).AsByte());
        Unsafe.WriteUnaligned(ref list, first.AsUInt64().ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref list, BitOperations.PopCount(low)), Vector128.Shuffle(lanes, upper).AsUInt64().ToScalar());
    }

    private static Vector256<int> Lanes(ref ulong set, uint bits)
    {
        var shorts = Vector128.WidenLower(Vector128.CreateScalar(Unsafe.Add(ref set, (int)bits)).AsByte());
        return Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts)).AsInt32();
    }

    private static ulong[] Sets()
    {
        var sets = new ulong[1 << Half];
        for (var bits = 0; bits < sets.Length; bits++)
        {
            for (int lane = 0, at = 0; lane < Half; lane++)
            {
                if ((bits >> lane & 1) != 0)
                    sets[bits] |= (ulong)lane << Half * at++;
            }
        }

        return sets;
    }
}
