using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Placements.Panels;

/// <summary>On a participant's page: the placement now.</summary>
internal sealed class ParticipantPanel(
    PlacementsDb db, IPersonAccess access, IEmployerDirectory employers, ITaxonomy taxonomy, IInstallationClock clock) : IPanel
{
    public string Slot => "participant";

    public int Order => 300;

    public string? Permission => "placements.read";

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        // Whoever may know the plan; a consultant, of the placement that is his own.
        var all = (access.Granted(context.Subject) & PersonDetail.Plan) != 0;
        var mine = context.User.Id;
        var found = await db.Placements.AsNoTracking().Where(p => p.ParticipantId == context.Subject && (all || p.ConsultantId == mine))
            .OrderBy(p => p.Ended != null).ThenByDescending(p => p.Agreed).Select(p => new
            {
                p.Id, p.EmployerId, p.FirstDay, p.PlannedLastDay, p.LastDay, p.Outcome,
                Opening = db.Openings.Where(o => o.Id == p.OpeningId).Select(o => o.Title).First(),
                Next = p.FollowUps.Where(f => f.State == FollowUpState.Planned).Min(f => (DateOnly?)f.Due),
            }).FirstOrDefaultAsync(stop);
        if (found is null) return null;
        var employer = (await employers.GetManyAsync([found.EmployerId], stop)).GetValueOrDefault(found.EmployerId)?.Name;
        var outcome = found.Outcome is { } code ? (await taxonomy.GetManyAsync([code], stop)).GetValueOrDefault(code)?.Label ?? code : null;
        return new("/Areas/Placements/Pages/Panels/_Placement.cshtml", new PlacementNow($"/placements/details/{found.Id}/{context.Subject}",
            found.Opening, employer, found.FirstDay, found.LastDay ?? found.PlannedLastDay, outcome, found.Next, clock.Today));
    }
}
