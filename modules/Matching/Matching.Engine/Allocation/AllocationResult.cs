namespace Matching.Engine.Allocation;

/// <summary>Who gets which: a proposal about everyone at once. A person decides.</summary>
/// <param name="Pairs">In the order of the participants given.</param>
/// <param name="Total">Hundredths of a point, fixed pairs included.</param>
/// <param name="Bound">No allocation of these candidates makes more than this.</param>
/// <param name="Unplaced">The ids of those who got nothing, in the order given.</param>
public sealed record AllocationResult(IReadOnlyList<AllocatedPair> Pairs, long Total, long Bound, IReadOnlyList<string> Unplaced)
{
    /// <summary>How far the total can be from the best: 0 = proven the best.</summary>
    public double Gap => Bound == 0 ? 0 : (double)(Bound - Total) / Bound;
}
