namespace Placements.Domain;

/// <summary>Where a follow-up stands. The names are stored.</summary>
internal enum FollowUpState
{
    Planned,
    Done,
    /// <summary>Somebody had talked with them already; counts as done.</summary>
    Talked,
    /// <summary>It had not been as planned at all: whose change it was is noted, and there is a new day.</summary>
    Moved,
    /// <summary>The placement ended before.</summary>
    Cancelled,
}
