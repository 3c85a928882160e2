using Matching.Contracts;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>The coach has taken a proposal back: nobody is to answer it any more.</summary>
internal sealed class OnProposalWithdrawn(OfferWithdrawals offers) : IReaction<ProposalWithdrawn>
{
    public Task HandleAsync(ProposalWithdrawn e, CancellationToken stop) => offers.OfProposalAsync(e.Subject, stop);
}
