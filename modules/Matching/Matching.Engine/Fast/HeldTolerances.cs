namespace Matching.Engine.Fast;

/// <summary>One person's tolerances as bits, one for each axis: for comparing one person with many openings.</summary>
/// <param name="Known">Axes that are known.</param>
/// <param name="Low">The lower bit of the level.</param>
/// <param name="High">The upper bit of the level.</param>
internal readonly record struct HeldTolerances(uint Known, uint Low, uint High)
{
    internal static HeldTolerances Of(in PersonRow row, int axes)
    {
        var (known, low, high) = (0u, 0u, 0u);
        for (var axis = 0; axis < axes; axis++)
        {
            if (ToleranceCodes.LevelOf(row, axis) is not { } level)
                continue;
            known |= 1u << axis;
            low |= (uint)(level & 1) << axis;
            high |= (uint)(level >> 1) << axis;
        }

        return new HeldTolerances(known, low, high);
    }
}
