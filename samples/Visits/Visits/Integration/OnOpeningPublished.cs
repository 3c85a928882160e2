using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Platform.Sdk;
using Visits.Data;
using Visits.Domain;

namespace Visits.Integration;

/// <summary>An opening at an employer counts for the visits that were held there in the year before.</summary>
internal sealed class OnOpeningPublished(VisitsDb db, IInstallationClock clock) : IReaction<OpeningPublished>
{
    private const int Year = 365;

    public async Task HandleAsync(OpeningPublished e, CancellationToken stop)
    {
        var since = clock.Today.AddDays(-Year);
        foreach (var visit in await db.Visits.Where(v => v.EmployerId == e.Employer && v.State == VisitState.Held && v.Day >= since).ToListAsync(stop))
            visit.CountOpening();
    }
}
