using Placements.Data;
using Placements.Domain;

namespace Placements.Integration;

/// <summary>Which seats somebody has: asked by everything that says what is free, so that all say the same.</summary>
internal sealed class SeatUse(PlacementsDb db)
{
    /// <summary>Seats held on any day from the given one on, in one query.</summary>
    public Task<ILookup<Guid, HeldSeat>> FromAsync(IReadOnlyCollection<Guid> openings, DateOnly day, CancellationToken stop)
    {
        // No placements are kept yet: nobody has a seat.
        _ = (db, openings, day, stop);
        return Task.FromResult(Enumerable.Empty<HeldSeat>().ToLookup(h => h.Opening));
    }

    /// <summary>Openings whose every seat is held on a day, to be part of a query.</summary>
    public IQueryable<Guid> FullOn(DateOnly day)
    {
        _ = day;
        return db.Openings.Where(o => false).Select(o => o.Id);
    }
}
