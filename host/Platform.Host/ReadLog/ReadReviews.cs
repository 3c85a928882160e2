using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;

namespace Platform.Host.ReadLog;

/// <summary>Rounds of the read log, signed.</summary>
internal sealed class ReadReviews(HostDb db, TimeProvider clock)
{
    public async Task<ReviewState> StateAsync(CancellationToken stop)
    {
        var furthest = await db.ReadReviews.GroupBy(r => r.ReviewerId).Select(r => new ReadReview { ReviewerId = r.Key, Through = r.Max(x => x.Through) }).ToListAsync(stop);
        return ReviewState.Of(furthest, await db.ReadReviews.AsNoTracking().OrderByDescending(r => r.At).ThenByDescending(r => r.Through).FirstOrDefaultAsync(stop));
    }

    /// <summary>Where the log ends now; 0 while it is empty.</summary>
    public Task<long> EndAsync(CancellationToken stop) => db.Set<ReadLogHead>().Select(h => h.Id).SingleAsync(stop);

    /// <summary>Signs a round. Signed twice it is one; a page that was opened before the last round adds none.</summary>
    /// <returns>False when the log has no such row.</returns>
    public async Task<bool> SignAsync(Guid reviewer, long through, CancellationToken stop)
    {
        if (through < 1 || through > await EndAsync(stop)) return false;
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            insert into platform.read_review (reviewer_id, through, at) select {reviewer}, {through}, {now}
            where not exists (select 1 from platform.read_review where reviewer_id = {reviewer} and through >= {through}) on conflict do nothing
            """, stop);
        return true;
    }
}
