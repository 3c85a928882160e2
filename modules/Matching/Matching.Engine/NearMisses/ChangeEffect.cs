using Matching.Engine.Fixes;

namespace Matching.Engine.NearMisses;

/// <summary>What one change of an opening would do.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">How many people are not blocked and reach the score asked for, as the opening is.</param>
/// <param name="After">How many would, after the change.</param>
public sealed record ChangeEffect(Change Change, int Before, int After)
{
    /// <summary>How many more people it lets in.</summary>
    public int More => After - Before;
}
