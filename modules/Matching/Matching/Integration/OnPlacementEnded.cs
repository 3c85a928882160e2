using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>A placement is over, and with it the request that led to it; a new search is a new request.</summary>
internal sealed class OnPlacementEnded(MatchingDb db, TimeProvider clock) : IReaction<PlacementEnded>
{
    public async Task HandleAsync(PlacementEnded e, CancellationToken stop)
    {
        var requests = db.Proposals.Where(p => p.ParticipantId == e.Participant && p.OpeningId == e.Opening && p.State == ProposalState.Yes)
            .Select(p => p.RequestId);
        foreach (var request in await db.Requests.Where(r => requests.Contains(r.Id) && r.State == RequestState.Placed).ToListAsync(stop))
            request.Become(RequestState.Closed, clock.GetUtcNow());
    }
}
