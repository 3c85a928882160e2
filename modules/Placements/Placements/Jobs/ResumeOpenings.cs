using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Jobs;

/// <summary>Openings whose pause has ended are in the inventory again.</summary>
internal sealed class ResumeOpenings(PlacementsDb db, IInstallationClock clock) : IPlatformJob
{
    private const int AtOnce = 200;

    public async Task RunAsync(JobContext context, CancellationToken stop)
    {
        while (true)
        {
            var today = clock.Today;
            var due = await db.Openings.Where(o => o.State == OpeningState.Paused && o.PausedUntil <= today).OrderBy(o => o.PausedUntil).Take(AtOnce).ToListAsync(stop);
            if (due.Count == 0) return;
            foreach (var opening in due)
            {
                opening.Publish(clock.Now, today);
                db.Publish(new OpeningPublished(opening.Id, opening.EmployerId!.Value));
            }
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}
