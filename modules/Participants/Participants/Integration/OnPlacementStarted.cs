using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Placements.Contracts;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>There is a place. It holds the case and the consultant's relation, also where somebody ended them in the moment in which the employer said yes.</summary>
internal sealed class OnPlacementStarted(ParticipantsDb db) : IReaction<PlacementStarted>
{
    public async Task HandleAsync(PlacementStarted e, CancellationToken stop)
    {
        if (await db.ProposalAsync(e.Proposal, e.Participant, e.Opening, stop) is not { } proposal) return;
        await db.LockAsync(e.Participant, stop);
        proposal.Start(e.Subject, e.FirstDay, e.LastDay);
        (await db.Ending.SingleAsync(p => p.Id == e.Participant, stop)).GoOn(proposal.Id);
    }
}
