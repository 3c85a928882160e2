using Participants.Contracts;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>A no is final: what waits for an answer at a place that the person now refuses ends, and the coach is told. What sends or answers asks for itself.</summary>
internal sealed class OnProfileChanged(OfferWithdrawals offers) : IReaction<ProfileChanged>
{
    public Task HandleAsync(ProfileChanged e, CancellationToken stop) => offers.OfRefusedAsync(e.Subject, stop);
}
