using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>
/// Ends what was planned on a consent that is taken back. Whether anything may be handed over is asked of Participants each time; this only
/// tidies up. What lies with an employer, Placements answers.
/// </summary>
internal sealed class OnConsentWithdrawn(MatchingDb db, TimeProvider clock) : IReaction<ConsentWithdrawn>
{
    public async Task HandleAsync(ConsentWithdrawn e, CancellationToken stop)
    {
        if (e.Purpose != ConsentPurpose.Placement) return;
        var now = clock.GetUtcNow();
        ProposalState[] planned = [ProposalState.Draft, ProposalState.Waiting];
        foreach (var proposal in await db.Proposals.Where(p => p.ParticipantId == e.Subject && planned.Contains(p.State)).ToListAsync(stop))
        {
            proposal.Answer(ProposalState.ConsentWithdrawn, null, null, now);
            await db.ReopenAsync(proposal, now, stop);
        }
    }
}
