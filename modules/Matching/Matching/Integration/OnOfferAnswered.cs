using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>Carries the employer's answer back to the coach. A yes waits for the placement to be told before the request is placed.</summary>
internal sealed class OnOfferAnswered(MatchingDb db, TimeProvider clock) : IReaction<OfferAnswered>
{
    public async Task HandleAsync(OfferAnswered e, CancellationToken stop)
    {
        if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == e.Proposal, stop) is not { } proposal) return;
        var (answer, now) = (Answer(e), clock.GetUtcNow());
        if (!proposal.Answer(answer, e.Code, e.Subject, now)) return;
        if (!proposal.IsLive && answer != ProposalState.Yes) await db.ReopenAsync(proposal, now, stop);
    }

    private static ProposalState Answer(OfferAnswered e) => e.Answer switch
    {
        "yes" => ProposalState.Yes,
        "no" => ProposalState.No,
        "seat-taken" => ProposalState.SeatTaken,
        "opening-withdrawn" => ProposalState.OpeningWithdrawn,
        "consent-withdrawn" => ProposalState.ConsentWithdrawn,
        "refused" => ProposalState.Refused,
        var other => throw new InvalidOperationException($"Offer {e.Subject} was answered «{other}». Maybe Placements knows more answers than Matching."),
    };
}
