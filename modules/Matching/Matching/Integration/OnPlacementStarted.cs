using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>There is a place: the request has what it asked for.</summary>
internal sealed class OnPlacementStarted(MatchingDb db, TimeProvider clock) : IReaction<PlacementStarted>
{
    public async Task HandleAsync(PlacementStarted e, CancellationToken stop)
    {
        if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == e.Proposal, stop) is not { } proposal) return;
        var now = clock.GetUtcNow();
        proposal.Answer(ProposalState.Yes, null, null, now);
        proposal.Begins(e.FirstDay);
        var request = await db.Requests.SingleAsync(r => r.Id == proposal.RequestId, stop);
        request.Become(RequestState.Placed, now);
        foreach (var acquisition in await db.Acquisitions.Where(a => a.RequestId == request.Id).ToListAsync(stop)) acquisition.Withdraw(now);
    }
}
