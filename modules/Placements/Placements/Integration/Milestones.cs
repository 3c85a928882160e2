namespace Placements.Integration;

/// <summary>What has happened at an opening after it was published.</summary>
/// <param name="Proposed">The day somebody was proposed for the first time.</param>
/// <param name="Placed">The first placement's first day.</param>
internal sealed record Milestones(DateOnly? Proposed, DateOnly? Placed);
