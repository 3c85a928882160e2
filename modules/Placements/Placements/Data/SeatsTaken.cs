using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

/// <summary>Which seats somebody has and for how long. Says nothing about who.</summary>
internal sealed class SeatsTaken(PlacementsDb db, IInstallationClock clock)
{
    /// <summary>The calendars of several openings in one query; an opening without placements is left out: <see cref="SeatCalendar.Empty"/>.</summary>
    public async Task<IReadOnlyDictionary<Guid, SeatCalendar>> OfAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop)
    {
        var (wanted, today) = (openings.ToArray(), clock.Today);
        // One that has ended freed its seat at once, on the last day itself.
        var held = await db.Placements.AsNoTracking().Where(p => p.Ended == null && wanted.Contains(p.OpeningId))
            .Select(p => new { p.OpeningId, p.FirstDay, p.PlannedLastDay }).ToListAsync(stop);
        return held.GroupBy(p => p.OpeningId).ToDictionary(opening => opening.Key, opening => new SeatCalendar(
            [.. opening.Select(p => new SeatHeld(p.OpeningId, p.FirstDay, Until(p.PlannedLastDay, today)))]));
    }

    public async Task<SeatCalendar> OfAsync(Guid opening, CancellationToken stop) =>
        (await OfAsync([opening], stop)).GetValueOrDefault(opening, SeatCalendar.Empty);

    /// <summary>A placement that has passed its planned last day and was not ended still has its seat today.</summary>
    private static DateOnly? Until(DateOnly? planned, DateOnly today) => planned < today ? today : planned;
}
