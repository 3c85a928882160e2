using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Placements.Data;

namespace Placements.Integration;

/// <summary>Whether the person has said no to a place like this since the proposal was made.</summary>
internal sealed class RefusedOffers(PlacementsDb db, IRefusals refusals)
{
    /// <summary>In two queries, whatever the number.</summary>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> offers, CancellationToken stop)
    {
        var places = await db.Offers.AsNoTracking().Where(o => offers.Contains(o.Id)).Join(db.Openings, o => o.OpeningId, p => p.Id,
            (o, p) => new { o.Id, o.ParticipantId, p.Occupation, p.Sector, p.EmployerId, p.Demands }).ToListAsync(stop);
        return await refusals.RefusedAsync([.. places.Select(p => new ProposedPlace(p.Id, p.ParticipantId, p.Occupation, p.Sector, p.EmployerId, p.Demands))], stop);
    }

    public async Task<bool> HoldsAsync(Guid offer, CancellationToken stop) => (await AmongAsync([offer], stop)).Contains(offer);
}
