using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;

namespace Employers.Integration;

/// <summary>A line in the employer's story when a placement there has ended, with the code of how.</summary>
internal sealed class OnPlacementEnded(EmployersDb db, IIds ids, TimeProvider clock) : IReaction<PlacementEnded>
{
    public async Task HandleAsync(PlacementEnded e, CancellationToken stop)
    {
        if (await db.PlacementNotes.AnyAsync(n => n.PlacementId == e.Subject && n.IsEnd, stop)) return;
        db.Add(PlacementNote.End(ids.New(), e.Employer, e.Subject, e.LastDay, e.Outcome, clock.GetUtcNow()));
    }
}
