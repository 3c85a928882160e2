using Placements.Contracts;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>An opening that is gone has nothing to answer. Whoever is placed there stays.</summary>
internal sealed class OnOpeningWithdrawn(OfferWithdrawals offers) : IReaction<OpeningWithdrawn>
{
    public Task HandleAsync(OpeningWithdrawn e, CancellationToken stop) => offers.OfOpeningAsync(e.Subject, stop);
}
