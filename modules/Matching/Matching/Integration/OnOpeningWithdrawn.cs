using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>Ends what was planned for an opening that is no more. What lies with the employer already, Placements answers itself.</summary>
internal sealed class OnOpeningWithdrawn(MatchingDb db, TimeProvider clock) : IReaction<OpeningWithdrawn>
{
    public async Task HandleAsync(OpeningWithdrawn e, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        ProposalState[] planned = [ProposalState.Draft, ProposalState.Waiting];
        foreach (var proposal in await db.Proposals.Where(p => p.OpeningId == e.Subject && planned.Contains(p.State)).ToListAsync(stop))
        {
            proposal.Answer(ProposalState.OpeningWithdrawn, null, null, now);
            await db.ReopenAsync(proposal, now, stop);
        }
        foreach (var wish in await db.ChangeWishes.Where(w => w.OpeningId == e.Subject && w.Answered == null).ToListAsync(stop)) db.Remove(wish);
    }
}
