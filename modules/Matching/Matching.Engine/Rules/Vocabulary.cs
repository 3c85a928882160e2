using System.Collections.Frozen;
using Matching.Engine.Input;

namespace Matching.Engine.Rules;

/// <summary>The demand axes and the adaptations that bridge them, as data. Immutable.</summary>
/// <remarks>
/// Axes and adaptations that it does not name are legal in the input. Such an axis weighs nothing, but a demand above the tolerance
/// on it is a condition; such an adaptation answers a need of the same code and bridges nothing.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>The most axes there can be.</summary>
    public const int MostAxes = 32;

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _bridgesByAxis;
    private readonly FrozenDictionary<string, Adaptation> _adaptations;
    private readonly FrozenSet<string> _axes;

    /// <summary>Takes the data over and checks it.</summary>
    /// <exception cref="ArgumentException">Too many axes, a repeated id, or an adaptation that bridges an axis that is not
    /// there.</exception>
    public Vocabulary(IReadOnlyList<Axis> axes, IReadOnlyList<Adaptation> adaptations)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(adaptations);
        if (axes.Count > MostAxes)
            throw new ArgumentException($"{axes.Count} axes are more than {MostAxes}. Maybe some of them can be one axis.", nameof(axes));
        _axes = axes.Select(axis => axis.Id).ToFrozenSet(StringComparer.Ordinal);
        if (_axes.Count != axes.Count)
            throw new ArgumentException("An axis is named twice. Maybe two lists were joined.", nameof(axes));
        if (adaptations.Select(adaptation => adaptation.Id).Distinct(StringComparer.Ordinal).Count() != adaptations.Count)
            throw new ArgumentException("An adaptation is named twice. Maybe two lists were joined.", nameof(adaptations));
        foreach (var adaptation in adaptations)
        {
            if (adaptation.Bridges.FirstOrDefault(axis => !_axes.Contains(axis)) is { } stranger)
                throw new ArgumentException($"{adaptation.Id} bridges {stranger}, which is no axis. Maybe it is misspelt.", nameof(adaptations));
        }

        Axes = axes;
        Adaptations = adaptations;
        _adaptations = adaptations.ToFrozenDictionary(adaptation => adaptation.Id, StringComparer.Ordinal);
        _bridgesByAxis = axes.ToFrozenDictionary(
            axis => axis.Id,
            axis => (IReadOnlyList<string>)[.. adaptations.Where(each => each.Bridges.Contains(axis.Id)).Select(each => each.Id)],
            StringComparer.Ordinal);
        CoachTimes = [.. adaptations.Where(each => each.CoachTime is not null)];
    }

    /// <summary>The axes, in their published order.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>The adaptations, in their published order.</summary>
    public IReadOnlyList<Adaptation> Adaptations { get; }

    /// <summary>The adaptations that name coach or mentor time.</summary>
    public IReadOnlyList<Adaptation> CoachTimes { get; }

    /// <summary>Whether the axis is named here.</summary>
    public bool Knows(string axis) => _axes.Contains(axis);

    /// <summary>The ids of the adaptations that bridge an axis, in published order; none for an axis that is not named here.</summary>
    public IReadOnlyList<string> BridgesOf(string axis) => _bridgesByAxis.TryGetValue(axis, out var ids) ? ids : [];

    /// <summary>Finds an adaptation by its code.</summary>
    public Adaptation? Find(string adaptation) => _adaptations.GetValueOrDefault(adaptation);
}
