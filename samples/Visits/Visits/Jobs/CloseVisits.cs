using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Visits.Data;
using Visits.Domain;

namespace Visits.Jobs;

/// <summary>Closes visits of which nobody has told how they went, so that lists do not fill with what was forgotten.</summary>
internal sealed class CloseVisits(VisitsDb db, IInstallationClock clock) : IPlatformJob
{
    private const int AtOnce = 200;

    public async Task RunAsync(JobContext context, CancellationToken stop)
    {
        var before = clock.Today.AddDays(-Visit.TimeToTell);
        for (var done = 0; ;)
        {
            var old = await db.Visits.Where(v => v.State == VisitState.Planned && v.Day < before).OrderBy(v => v.Day).Take(AtOnce).ToListAsync(stop);
            if (old.Count == 0) return;
            foreach (var visit in old) visit.Close();
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            await context.ReportAsync(done += old.Count, 0);
        }
    }
}
