using Participants.Contracts;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>
/// Without consent nothing is offered. What shows or sends asks for itself whether consent holds; this only ends what waits, and lets the
/// coach know.
/// </summary>
internal sealed class OnConsentWithdrawn(OfferWithdrawals offers) : IReaction<ConsentWithdrawn>
{
    public Task HandleAsync(ConsentWithdrawn e, CancellationToken stop) =>
        e.Purpose == ConsentPurpose.Placement ? offers.OfParticipantAsync(e.Subject, stop) : Task.CompletedTask;
}
