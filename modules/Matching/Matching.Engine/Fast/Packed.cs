namespace Matching.Engine.Fast;

/// <summary>What one factor gives, in one number that can be added up: points in the 14 lowest bits, the known weight in the next 14, and how many
/// conditions above. Weights make 10,000, so no part runs over; a dozen factors at most can set a condition.</summary>
internal static class Packed
{
    /// <summary>Of a factor that blocks: is added to nothing.</summary>
    internal const uint Blocked = uint.MaxValue;

    /// <summary>One condition.</summary>
    internal const uint Condition = 1u << 28;

    /// <summary>Of a sum of 64 bits, in which no condition runs over: set where something blocks, or above it.</summary>
    internal const ulong Stop = 1UL << 48;

    private const int Bits = 14;
    private const uint Mask = (1 << Bits) - 1;

    internal static uint Of(int weight, int quality, bool known) => (uint)Rates.Points(weight, quality) | (known ? (uint)weight << Bits : 0);

    internal static uint Unknown(int weight) => Of(weight, Scoring.Judgement.Neutral, false);

    internal static uint Of(int weight, in Scoring.Judgement judged) => judged.Verdict == Scoring.Verdict.Blocked ? Blocked
        : Of(weight, judged.Quality, judged.Known) + (judged.Verdict == Scoring.Verdict.Conditional ? Condition : 0);

    internal static uint Of(int points, int known) => (uint)points | (uint)known << Bits;

    /// <summary>Made ready to be added to a sum of 64 bits; of what blocks the rest says nothing.</summary>
    internal static ulong Wide(uint packed) => packed + (packed + 1UL >> 32 << 48);

    /// <summary>One where a bit is set, the other where it is not, without a decision.</summary>
    internal static uint Select(uint bit, uint set, uint unset) => unset ^ ((set ^ unset) & (0 - bit));

    internal static int Points(ulong packed) => (int)(packed & Mask);

    internal static int Known(ulong packed) => (int)(packed >> Bits & Mask);
}
