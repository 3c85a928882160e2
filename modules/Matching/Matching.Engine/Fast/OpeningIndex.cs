using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>Every opening as a plan, those of one occupation together, and what a search reads first of each as columns. Immutable.</summary>
internal sealed class OpeningIndex
{
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

    internal OpeningIndex(IReadOnlyList<Opening> openings, Planner planner)
    {
        var order = Enumerable.Range(0, openings.Count)
            .OrderBy(at => openings[at].Occupation, StringComparer.Ordinal)
            .ThenBy(at => openings[at].Place is { } place ? Morton.Of(place) : 0)
            .ToArray();
        Plans = [.. order.Select(at => planner.Make(openings[at]))];
        Gates = [.. Plans.Select(plan => plan.Gate)];
        Days = [.. Plans.Select(plan => plan.Days)];
        Times = [.. Plans.Select(plan => plan.Times)];
        X = [.. Plans.Select(plan => plan.HasPlace ? plan.X : int.MinValue)];
        Y = [.. Plans.Select(plan => plan.Y)];
        Most = [.. Plans.Select(plan => !plan.Exact ? int.MaxValue / 2 : plan.Full ? int.MinValue / 2 : plan.Most(0))];
        for (var at = 0; at < Plans.Length; at++)
            _at.Add(Plans[at].Opening.Id, at);
        var starts = new List<int>();
        for (var at = 0; at < Plans.Length; at++)
        {
            if (at == 0 || Plans[at].Opening.Occupation != Plans[at - 1].Opening.Occupation)
                starts.Add(at);
        }

        starts.Add(Plans.Length);
        GroupStarts = [.. starts];
    }

    internal OpeningPlan[] Plans { get; }

    internal ulong[] Gates { get; }

    internal ushort[] Days { get; }

    internal ushort[] Times { get; }

    /// <summary><see cref="int.MinValue"/> where the place is not known.</summary>
    internal int[] X { get; }

    internal int[] Y { get; }

    /// <summary>The most that a pair can get besides its wish.</summary>
    internal int[] Most { get; }

    /// <summary>Where each occupation's plans begin, and the end.</summary>
    internal int[] GroupStarts { get; }

    internal int PlanOf(string id) => _at.GetValueOrDefault(id, -1);
}
