using Participants.Data;
using Placements.Contracts;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>After a no the consultant needs to know no more; after a yes, or in the queue, the proposal lives on.</summary>
internal sealed class OnOfferAnswered(ParticipantsDb db, IInstallationClock clock) : IReaction<OfferAnswered>
{
    public Task HandleAsync(OfferAnswered e, CancellationToken stop) =>
        e.Answer is "yes" or "seat-taken" ? Task.CompletedTask : db.EndProposalAsync(e.Proposal, e.Participant, e.Opening, clock.Now, stop);
}
