using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>
/// Finds a placement for those who work with it: the consultant who is responsible, and whoever may know the person's plan. Another consultant
/// who also handles a proposal of the same person may not.
/// </summary>
internal sealed class PlacementDoor(PlacementsDb db, IPersonAccess access, ICurrentUser user)
{
    /// <summary>The placement with its follow-ups, by day; null when there is none, or not for this reader.</summary>
    public async Task<Placement?> OpenAsync(Guid id, Guid person, CancellationToken stop)
    {
        var placement = await db.Placements.AsNoTracking().Include(p => p.FollowUps.OrderBy(f => f.Due).ThenBy(f => f.Id))
            .FirstOrDefaultAsync(p => p.Id == id && p.ParticipantId == person, stop);
        return placement is not null && IsFor(placement) ? placement : null;
    }

    /// <summary>The placement alone, locked until the caller's transaction ends; null as above.</summary>
    public async Task<Placement?> LockAsync(Guid id, Guid person, CancellationToken stop)
    {
        var placement = (await db.Placements.FromSql($"select *, xmin from placements.placement where id = {id} for update").ToListAsync(stop)).SingleOrDefault();
        return placement?.ParticipantId == person && IsFor(placement) ? placement : null;
    }

    private bool IsFor(Placement placement) => placement.ConsultantId == user.Id || (access.Granted(placement.ParticipantId) & PersonDetail.Plan) != 0;
}
