using Participants.Data;
using Placements.Contracts;
using Platform.Sdk;

namespace Participants.Integration;

internal sealed class OnPlacementStarted(ParticipantsDb db) : IReaction<PlacementStarted>
{
    public async Task HandleAsync(PlacementStarted e, CancellationToken stop) =>
        (await db.ProposalAsync(e.Proposal, e.Participant, e.Opening, stop))?.Start(e.Subject, e.FirstDay, e.LastDay);
}
