using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>One number for a place, such that near numbers are mostly near places.</summary>
internal static class Morton
{
    private const int Offset = 1 << 21;

    /// <summary>Cells of 64 units (1.6 km) in Z order, below 2^34.</summary>
    internal static ulong Of(Place place) => Spread((uint)Math.Clamp(place.X + Offset, 0, 2 * Offset - 1) >> 6) | Spread((uint)Math.Clamp(place.Y + Offset, 0, 2 * Offset - 1) >> 6) << 1;

    private static ulong Spread(ulong bits)
    {
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFF;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FF;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | bits << 2) & 0x3333333333333333;
        return (bits | bits << 1) & 0x5555555555555555;
    }
}
