namespace Matching.Engine.Fast;

/// <summary>What one factor gives, in one number that can be added up: points in the 14 lowest bits, the known weight in the next 14, and how many
/// conditions above. Weights make 10,000, so no part runs over; a dozen factors at most can set a condition.</summary>
internal static class Packed
{
    /// <summary>Of a factor that blocks: is added to nothing.</summary>
    internal const uint Blocked = uint.MaxValue;

    /// <summary>One condition.</summary>
    internal const uint Condition = 1u << 28;

    private const int Bits = 14;
    private const uint Mask = (1 << Bits) - 1;

    internal static uint Of(int weight, int quality, bool known) => (uint)Rates.Points(weight, quality) | (known ? (uint)weight << Bits : 0);

    internal static uint Unknown(int weight) => Of(weight, Scoring.Judgement.Neutral, false);

    internal static uint Of(int weight, in Scoring.Judgement judged) => judged.Verdict == Scoring.Verdict.Blocked ? Blocked
        : Of(weight, judged.Quality, judged.Known) + (judged.Verdict == Scoring.Verdict.Conditional ? Condition : 0);

    internal static uint Of(int points, int known) => (uint)points | (uint)known << Bits;

    internal static int Points(uint packed) => (int)(packed & Mask);

    internal static int Known(uint packed) => (int)(packed >> Bits & Mask);
}
