using Matching.Contracts;
using Participants.Data;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>The consultant needs to know no more.</summary>
internal sealed class OnProposalWithdrawn(ParticipantsDb db, IInstallationClock clock) : IReaction<ProposalWithdrawn>
{
    public async Task HandleAsync(ProposalWithdrawn e, CancellationToken stop)
    {
        // The employer's yes was first.
        if (await db.ProposalAsync(e.Subject, e.Participant, e.Opening, stop) is not { IsPlaced: true }) await db.EndProposalAsync(e.Subject, e.Participant, e.Opening, clock.Now, stop);
    }
}
