using Matching.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Matching.Panels;

/// <summary>On the consultant's page for an offer: why the coach proposes this person for this place.</summary>
internal sealed class ReasonPanel(MatchingDb db, IPersonAccess access, IStaffDirectory staff) : IPanel
{
    public string Slot => "offer";

    public int Order => 100;

    public string? Permission => null;

    /// <summary>The subject is the proposal; an offer's own id is known here from its answer on.</summary>
    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        var found = await db.Proposals.AsNoTracking().Where(p => p.Id == context.Subject || p.OfferId == context.Subject)
            .Select(p => new { p.ParticipantId, p.Reason, p.CoachId }).FirstOrDefaultAsync(stop);
        // The page has asked the gate for the person; where it shows nobody, the reason is not shown either.
        if (found is null || access.Granted(found.ParticipantId) == PersonDetail.None) return null;
        return new("/Areas/Matching/Pages/Panels/_Reason.cshtml",
            new Model(found.Reason, (await staff.NamesAsync([found.CoachId], stop)).GetValueOrDefault(found.CoachId)));
    }

    internal sealed record Model(string Reason, string? Coach);
}
