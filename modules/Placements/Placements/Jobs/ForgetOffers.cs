using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Jobs;

/// <summary>Offers that somebody began and left, after seven days; and those sent but never confirmed, after thirty.</summary>
internal sealed class ForgetOffers(PlacementsDb db, IInstallationClock clock) : IPlatformJob
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(30);

    public async Task RunAsync(JobContext context, CancellationToken stop)
    {
        var (drafts, sent) = (clock.Now - StoredDraft.Lasts, clock.Now - Unconfirmed);
        await db.OfferDrafts.Where(d => d.Saved < drafts).ExecuteDeleteAsync(stop);
        while (true)
        {
            var old = await db.Submissions.Where(s => s.State == SubmissionState.Unconfirmed && s.Sent < sent).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(stop);
            if (old.Count == 0) return;
            db.RemoveRange(old);
            await db.SaveChangesAsync(stop);
        }
    }
}
