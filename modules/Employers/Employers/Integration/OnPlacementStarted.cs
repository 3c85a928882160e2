using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;

namespace Employers.Integration;

/// <summary>A line in the employer's story when a placement there is agreed.</summary>
internal sealed class OnPlacementStarted(EmployersDb db, IIds ids, TimeProvider clock) : IReaction<PlacementStarted>
{
    public async Task HandleAsync(PlacementStarted e, CancellationToken stop)
    {
        if (await db.PlacementNotes.AnyAsync(n => n.PlacementId == e.Subject && !n.IsEnd, stop)) return;
        db.Add(PlacementNote.Start(ids.New(), e.Employer, e.Subject, e.FirstDay, clock.GetUtcNow()));
    }
}
