using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Placements.Contracts;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>The placement is over, and with it what the consultant may know.</summary>
internal sealed class OnPlacementEnded(ParticipantsDb db, IInstallationClock clock) : IReaction<PlacementEnded>
{
    public async Task HandleAsync(PlacementEnded e, CancellationToken stop)
    {
        if (await db.Proposals.SingleOrDefaultAsync(p => p.PlacementId == e.Subject, stop) is not { } proposal) return;
        proposal.Leave(e.LastDay, e.Outcome, clock.Now);
        await db.EndProposalAsync(proposal.Id, e.Participant, e.Opening, clock.Now, stop);
    }
}
