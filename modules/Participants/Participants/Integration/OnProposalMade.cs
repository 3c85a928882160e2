using Matching.Contracts;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>Lets the consultant know what the sheet holds. The gate asks the sheet and the consent again each time: this row alone opens nothing.</summary>
internal sealed class OnProposalMade(ParticipantsDb db, IIds ids, IInstallationClock clock) : IReaction<ProposalMade>
{
    public async Task HandleAsync(ProposalMade e, CancellationToken stop)
    {
        if (await db.ProposalAsync(e.Subject, e.Participant, e.Opening, stop) is not { } proposal) return;
        proposal.Made(e.Sheet);
        // Ended already, when another module's event was faster; or told twice.
        if (proposal.Ended is not null || await db.Relations.AnyAsync(r => r.ProposalId == e.Subject, stop)) return;
        var sheet = await db.Sheets.SingleOrDefaultAsync(s => s.Id == e.Sheet && s.ParticipantId == e.Participant && s.OpeningId == e.Opening, stop);
        if (sheet is not null) db.Add(CaseRelation.OfProposal(ids.New(), e.Consultant, e.Subject, sheet, clock.Today));
    }
}
