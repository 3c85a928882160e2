using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matching.Engine.Fast;

/// <summary>What the axes come to with one opening, looked up three at a time by <see cref="ToleranceCodes"/>. Reused by a thread from search
/// to search.</summary>
internal sealed class AxisPoints
{
    internal const int Size = 128;
    private const int Groups = (Rules.Vocabulary.MostAxes + ToleranceCodes.Axes - 1) / ToleranceCodes.Axes;

    [ThreadStatic]
    private static AxisPoints? _ofThread;

    private readonly uint[] _table = new uint[Groups * Size];

    /// <summary>Whether there are axes in <see cref="PersonRow.MoreTolerances"/>.</summary>
    internal bool HasMore { get; private set; }

    /// <summary>128 numbers for each byte of codes, <see cref="Packed"/>.</summary>
    internal uint[] Table => _table;

    /// <summary>The one of this thread, made for an opening. It holds until the thread asks for the next one.</summary>
    internal static AxisPoints For(OpeningPlan plan, Rates rates)
    {
        var points = _ofThread ??= new AxisPoints();
        points.Make(plan, rates);
        return points;
    }

    /// <summary>What all axes come to for a person; <see cref="Packed"/>, of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Of(in PersonRow person)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        var codes = person.Tolerances;
        var sum = At(ref table, 0, codes) + At(ref table, 1, codes >> 8) + At(ref table, 2, codes >> 16) + At(ref table, 3, codes >> 24)
            + At(ref table, 4, codes >> 32) + At(ref table, 5, codes >> 40) + At(ref table, 6, codes >> 48) + At(ref table, 7, codes >> 56);
        if (HasMore)
        {
            var more = person.MoreTolerances;
            sum += At(ref table, 8, more) + At(ref table, 9, more >> 8) + At(ref table, 10, more >> 16);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong At(ref uint table, int group, ulong code) => Packed.Wide(Unsafe.Add(ref table, group * Size + (int)(code & Size - 1)));

    private void Make(OpeningPlan plan, Rates rates)
    {
        HasMore = rates.Axes.Length > ToleranceCodes.First * ToleranceCodes.Axes;
        Span<uint> states = stackalloc uint[ToleranceCodes.Axes * ToleranceCodes.States];
        for (var group = 0; group < (HasMore ? Groups : ToleranceCodes.First); group++)
        {
            for (var axis = 0; axis < ToleranceCodes.Axes; axis++)
                States(plan, rates, group * ToleranceCodes.Axes + axis, states.Slice(axis * ToleranceCodes.States, ToleranceCodes.States));
            var at = group * Size;
            foreach (var third in states[(2 * ToleranceCodes.States)..])
            {
                foreach (var second in states.Slice(ToleranceCodes.States, ToleranceCodes.States))
                {
                    foreach (var first in states[..ToleranceCodes.States])
                        _table[at++] = first == Packed.Blocked || second == Packed.Blocked || third == Packed.Blocked ? Packed.Blocked : first + second + third;
                }
            }
        }
    }

    /// <summary>What an axis comes to where the tolerance is not known, and at each level of it.</summary>
    private static void States(OpeningPlan plan, Rates rates, int axis, Span<uint> states)
    {
        states.Clear();
        if (axis >= rates.Axes.Length)
            return;
        var (bit, weight) = (1u << axis, rates.Axes[axis]);
        if ((plan.DemandKnown & bit) == 0)
        {
            states.Fill(Packed.Of(Rates.Half(weight), 0));
            return;
        }

        var demand = ((plan.DemandHigh & bit) != 0 ? 2 : 0) + ((plan.DemandLow & bit) != 0 ? 1 : 0);
        states[0] = Packed.Of(demand == 0 ? weight : Rates.Half(weight), 0);
        for (var level = 0; level < ToleranceCodes.States - 1; level++)
        {
            states[level + 1] = demand <= level || (plan.Bridged & bit) != 0 ? Packed.Of(weight, weight)
                : (plan.Blocking & bit) != 0 ? Packed.Blocked
                : (plan.Ask & bit) != 0 ? Packed.Of(Rates.Half(weight), 0) + Packed.Condition
                : Packed.Of(Rates.Points(weight, OfExcess(demand - level)), weight) + Packed.Condition;
        }
    }

    private static int OfExcess(int levels) => levels switch { 1 => 400, 2 => 200, _ => 0 };
}
