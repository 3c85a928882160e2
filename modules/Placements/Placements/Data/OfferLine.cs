using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;

namespace Placements.Data;

/// <summary>Where an offer stands that came when no seat was left.</summary>
internal sealed class OfferLine(PlacementsDb db, SeatUse seats, IInstallationClock clock)
{
    /// <summary>Its place, from 1, and whether a seat is free from today on.</summary>
    public async Task<(int Place, bool SeatIsFree)> OfAsync(Offer offer, Opening opening, CancellationToken stop)
    {
        var before = await db.Offers.CountAsync(o => o.OpeningId == offer.OpeningId && o.State == OfferState.Queued
            && (o.Answered < offer.Answered || o.Answered == offer.Answered && o.Id.CompareTo(offer.Id) < 0), stop);
        var held = (await seats.FromAsync([opening.Id], clock.Today, stop))[opening.Id];
        return (before + 1, new Occupancy(opening.Seats, null, null, [.. held]).UnheldFrom(clock.Today) > 0);
    }
}
