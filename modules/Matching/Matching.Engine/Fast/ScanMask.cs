using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Matching.Engine.Fast;

/// <summary>One opening's demands spread over vectors, so that eight people are tried at a time.</summary>
internal readonly struct ScanMask(OpeningPlan plan)
{
    private readonly Vector256<ulong> _gate = Vector256.Create(plan.Gate);
    private readonly Vector128<ushort> _days = Vector128.Create(plan.Days);
    private readonly Vector128<ushort> _times = Vector128.Create(plan.Times);
    private readonly Vector256<int> _x = Vector256.Create(plan.X);
    private readonly Vector256<int> _y = Vector256.Create(plan.Y);
    private readonly bool _hasPlace = plan.HasPlace;

    /// <summary>One bit for each of eight rows that is not surely blocked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Passing(PeopleColumns people, int at)
    {
        ref var gates = ref MemoryMarshal.GetArrayDataReference(people.Gates);
        var low = Vector256.Equals(Vector256.LoadUnsafe(ref gates, (nuint)at) & _gate, _gate).ExtractMostSignificantBits();
        var high = Vector256.Equals(Vector256.LoadUnsafe(ref gates, (nuint)at + 4) & _gate, _gate).ExtractMostSignificantBits();
        var bits = low | high << 4;
        if (_hasPlace)
        {
            var dx = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(people.X), (nuint)at) - _x);
            var dy = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(people.Y), (nuint)at) - _y);
            var reach = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(people.Reach), (nuint)at);
            bits &= Vector256.LessThanOrEqual(dx * dx + dy * dy, reach).ExtractMostSignificantBits();
        }

        var days = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(people.Days), (nuint)at);
        var none = Vector128.Equals(days & _days, Vector128<ushort>.Zero) | Vector128.Equals(days & _times, Vector128<ushort>.Zero);
        return bits & ~none.ExtractMostSignificantBits();
    }

    /// <summary>The same for one row.</summary>
    internal static bool Passes(PeopleColumns people, int at, OpeningPlan plan)
    {
        if ((people.Gates[at] & plan.Gate) != plan.Gate || (people.Days[at] & plan.Days) == 0 || (people.Days[at] & plan.Times) == 0)
            return false;
        if (!plan.HasPlace)
            return true;
        float dx = people.X[at] - plan.X;
        float dy = people.Y[at] - plan.Y;
        return dx * dx + dy * dy <= people.Reach[at];
    }
}
