namespace Matching.Engine.Fast;

/// <summary>How tolerances stand in a row: three axes in a byte, each one of five (not known, or the level + 1), so that eight look-ups tell what 24 axes come
/// to.</summary>
internal static class ToleranceCodes
{
    /// <summary>Axes in a byte.</summary>
    internal const int Axes = 3;

    /// <summary>What an axis can be: not known, or one of four levels.</summary>
    internal const int States = 5;

    /// <summary>Bytes in <see cref="PersonRow.Tolerances"/>.</summary>
    internal const int First = sizeof(ulong);

    private static readonly int[] Weights = [1, States, States * States];

    /// <summary>Writes the level of an axis that is not yet known.</summary>
    internal static void Put(ref PersonRow row, int axis, int level)
    {
        var (group, code) = (axis / Axes, (ulong)((level + 1) * Weights[axis % Axes]));
        if (group < First)
            row.Tolerances += code << 8 * group;
        else
            row.MoreTolerances += (uint)code << 8 * (group - First);
    }

    /// <summary>The level of an axis; null = not known.</summary>
    internal static int? LevelOf(in PersonRow row, int axis)
    {
        var group = axis / Axes;
        var code = group < First ? (int)(row.Tolerances >> 8 * group & 255) : (int)(row.MoreTolerances >> 8 * (group - First) & 255);
        var state = code / Weights[axis % Axes] % States;
        return state == 0 ? null : state - 1;
    }
}
