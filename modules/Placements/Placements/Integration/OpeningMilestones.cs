using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>When openings got their first proposal and placement: for the employer's steps, and for the gauge on the public form.</summary>
internal sealed class OpeningMilestones(PlacementsDb db, IInstallationClock clock)
{
    /// <summary>In two queries. An opening at which nothing has happened is left out; a placement that never began is none.</summary>
    public async Task<IReadOnlyDictionary<Guid, Milestones>> FirstAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop)
    {
        var wanted = openings.ToArray();
        var proposed = await db.Offers.Where(o => wanted.Contains(o.OpeningId)).GroupBy(o => o.OpeningId).Select(g => new { g.Key, First = g.Min(o => o.Made) }).ToDictionaryAsync(g => g.Key, stop);
        var placed = await db.Placements.Where(p => wanted.Contains(p.OpeningId) && (p.LastDay == null || p.LastDay >= p.FirstDay)).GroupBy(p => p.OpeningId).Select(g => new { g.Key, First = g.Min(p => p.FirstDay) }).ToDictionaryAsync(g => g.Key, stop);
        return proposed.Keys.Union(placed.Keys).ToDictionary(id => id, id => new Milestones(
            proposed.TryGetValue(id, out var offer) ? DateOnly.FromDateTime(clock.ToLocal(offer.First).DateTime) : null, placed.TryGetValue(id, out var seat) ? seat.First : null));
    }
}
