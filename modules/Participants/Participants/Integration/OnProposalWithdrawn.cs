using Matching.Contracts;
using Participants.Data;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>The consultant needs to know no more.</summary>
internal sealed class OnProposalWithdrawn(ParticipantsDb db, IInstallationClock clock) : IReaction<ProposalWithdrawn>
{
    public Task HandleAsync(ProposalWithdrawn e, CancellationToken stop) => db.EndProposalAsync(e.Subject, e.Participant, e.Opening, clock.Now, stop);
}
