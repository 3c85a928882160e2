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
        var said = await db.Proposals.Where(p => p.ParticipantId == e.Participant && p.OpeningId == e.Opening && p.State == ProposalState.Yes).ToListAsync(stop);
        var (requests, now) = (said.Select(p => p.RequestId).ToList(), clock.GetUtcNow());
        foreach (var request in await db.Requests.Where(r => requests.Contains(r.Id) && r.State == RequestState.Placed).ToListAsync(stop))
            request.Become(RequestState.Closed, now);
        foreach (var proposal in said) proposal.PlaceEnded(e.LastDay, now);
    }
}
