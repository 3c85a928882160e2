using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>Which seats somebody has: asked by everything that says what is free, so that all say the same.</summary>
internal sealed class SeatUse(PlacementsDb db, IInstallationClock clock)
{
    /// <summary>
    /// Seats held on any day from the given one on, in one query. A placement that has ended gave its seat back at once; one past its planned last
    /// day has it until somebody ends it.
    /// </summary>
    public async Task<ILookup<Guid, HeldSeat>> FromAsync(IReadOnlyCollection<Guid> openings, DateOnly day, CancellationToken stop)
    {
        var (wanted, today) = (openings.ToArray(), clock.Today);
        var held = await db.Placements.AsNoTracking().Where(p => p.Ended == null && wanted.Contains(p.OpeningId))
            .Select(p => new HeldSeat(p.OpeningId, p.FirstDay, p.PlannedLastDay < today ? today : p.PlannedLastDay)).ToListAsync(stop);
        return held.Where(h => h.To is null || h.To >= day).ToLookup(h => h.Opening);
    }

    /// <summary>Openings whose every seat is held on a day, to be part of a query.</summary>
    public IQueryable<Guid> FullOn(DateOnly day)
    {
        var today = clock.Today;
        return db.Openings.Where(o => o.Seats <= db.Placements.Count(p => p.OpeningId == o.Id && p.Ended == null && p.FirstDay <= day
            && (p.PlannedLastDay == null || p.PlannedLastDay >= day || p.PlannedLastDay < today && day <= today))).Select(o => o.Id);
    }
}
