namespace Placements.Panels;

/// <summary>The placement a participant has, or the last one.</summary>
internal sealed record PlacementNow(
    string Href, string Opening, string? Employer, DateOnly FirstDay, DateOnly? LastDay, string? Outcome, DateOnly? FollowUp, DateOnly Today)
{
    /// <summary>Ended before the first day.</summary>
    public bool NeverBegan => Outcome is not null && LastDay < FirstDay;
}
