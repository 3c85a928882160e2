namespace Matching.Engine.Input;

/// <summary>Levels 0–3 by axis (tolerances of a person, demands of an opening). An axis that is not in it is unknown. Immutable.</summary>
public sealed class AxisLevels
{
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);
    private readonly string[] _axes;

    /// <summary>Takes the levels over; of a repeated axis the last one counts.</summary>
    /// <param name="levels">Axis and level, 0–3.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level is not 0–3.</exception>
    public AxisLevels(IEnumerable<KeyValuePair<string, int>> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        foreach (var (axis, level) in levels)
        {
            if (level is < 0 or > 3)
                throw new ArgumentOutOfRangeException(nameof(levels), $"The level {level} of {axis} is not 0–3. Maybe it is on another scale.");
            _levels[axis] = level;
        }

        _axes = [.. _levels.Keys];
        Array.Sort(_axes, StringComparer.Ordinal);
    }

    /// <summary>Asked, and no axis known.</summary>
    public static AxisLevels Empty { get; } = new([]);

    /// <summary>The axes in ordinal order.</summary>
    public IReadOnlyList<string> Axes => _axes;

    /// <summary>Gives the level of an axis.</summary>
    /// <returns>False when the axis is unknown.</returns>
    public bool TryGet(string axis, out int level) => _levels.TryGetValue(axis, out level);

    /// <summary>The same with one axis set to a level (0–3), or made unknown by <see langword="null"/>.</summary>
    public AxisLevels With(string axis, int? level)
    {
        var levels = _levels.Where(entry => entry.Key != axis);
        return new AxisLevels(level is { } known ? levels.Append(new(axis, known)) : levels);
    }
}
