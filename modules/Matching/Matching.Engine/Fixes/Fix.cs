using Matching.Engine.Scoring;

namespace Matching.Engine.Fixes;

/// <summary>Changes that, applied one after the other, give exactly the promised outcome, which is never blocked.</summary>
/// <param name="Changes">One or more changes.</param>
/// <param name="Score">The promised outcome.</param>
public sealed record Fix(IReadOnlyList<Change> Changes, PairScore Score)
{
    /// <summary>The changes joined by <c> + </c>, as in the result.</summary>
    public override string ToString() => string.Join(" + ", Changes);

    /// <summary>Applies the changes to a pair.</summary>
    public Pair ApplyTo(Pair pair) => Changes.Aggregate(pair, (each, change) => change.ApplyTo(each));
}
