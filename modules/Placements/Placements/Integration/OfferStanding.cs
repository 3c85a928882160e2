using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>What a consultant can do with an offer now.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Opening">Its opening.</param>
/// <param name="Holds">Consent and sheet hold, and the person has not said no since.</param>
/// <param name="Place">Of one that stands in line: its place.</param>
/// <param name="SeatIsFree">Of one that stands in line: whether a seat is free now.</param>
/// <param name="LastAsked">The day it was sent or last reminded of; null before.</param>
/// <param name="Today">Today.</param>
internal sealed record OfferStanding(Offer Offer, Opening Opening, bool Holds, int Place, bool SeatIsFree, DateOnly? LastAsked, DateOnly Today)
{
    private bool IsOpen => Holds && Opening.State != OpeningState.Closed;

    public bool MaySend => IsOpen && Opening.ContactEmail is not null && (Offer.State == OfferState.Waiting || Offer.State == OfferState.Queued && SeatIsFree);

    public bool MayAnswer => IsOpen && Offer.IsOpen;

    /// <summary>One reminder a day: more make nobody answer sooner.</summary>
    public bool MayRemind => IsOpen && Opening.ContactEmail is not null && Offer.State == OfferState.Sent && LastAsked < Today;

    public static async Task<OfferStanding> OfAsync(Offer offer, Opening opening, OffersInForce inForce, OfferLine line, IInstallationClock clock, CancellationToken stop)
    {
        var (place, free) = offer.State == OfferState.Queued ? await line.OfAsync(offer, opening, stop) : (0, false);
        DateOnly? asked = (offer.Reminded ?? offer.Sent) is { } at ? DateOnly.FromDateTime(clock.ToLocal(at).DateTime) : null;
        return new(offer, opening, await inForce.HoldsAsync(offer, stop), place, free, asked, clock.Today);
    }
}
