using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>Asked when a mail about an offer is about to leave: much can have happened since the consultant pressed.</summary>
internal sealed class OfferStillOpen(PlacementsDb db, IReleaseSheets sheets, RefusedOffers refused) : IMailGuard
{
    public async Task<string?> ReasonToStopAsync(string template, string? about, CancellationToken stop)
    {
        if (!Guid.TryParse(about, out var id)) return "offer-unknown";
        var offer = await db.Offers.AsNoTracking().Where(o => o.Id == id).Join(db.Openings, o => o.OpeningId, p => p.Id, (o, p) => new { o.State, o.SheetId, Opening = p.State })
            .SingleOrDefaultAsync(stop);
        if (offer is null) return "offer-unknown";
        if (offer.Opening == OpeningState.Closed) return "opening-withdrawn";
        if (!(await sheets.HoldingAsync([offer.SheetId], stop)).Contains(offer.SheetId)) return "consent-withdrawn";
        if (await refused.HoldsAsync(id, stop)) return "refused";
        return offer.State == OfferState.Sent ? null : "offer-closed";
    }
}
