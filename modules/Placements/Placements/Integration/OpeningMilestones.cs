using Placements.Data;

namespace Placements.Integration;

/// <summary>When openings got their first proposal and placement: for the employer's steps, and for the gauge on the public form.</summary>
internal sealed class OpeningMilestones(PlacementsDb db)
{
    /// <summary>In one query. An opening at which nothing has happened is left out.</summary>
    public Task<IReadOnlyDictionary<Guid, Milestones>> FirstAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop)
    {
        // No offers are kept yet: nobody has been proposed.
        _ = (db, openings, stop);
        return Task.FromResult<IReadOnlyDictionary<Guid, Milestones>>(new Dictionary<Guid, Milestones>());
    }
}
