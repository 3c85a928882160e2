using Microsoft.EntityFrameworkCore;
using Placements.Domain;

namespace Placements.Data;

/// <summary>Gives an offer the number that the employer knows it by, in the order they are handed over. The caller saves.</summary>
internal sealed class OfferNumbers(PlacementsDb db)
{
    /// <summary>The caller has locked the opening, so that two handed over at once get two numbers.</summary>
    public async Task GiveAsync(Offer offer, CancellationToken stop)
    {
        if (offer.Number is null) offer.Known((await db.Offers.Where(o => o.OpeningId == offer.OpeningId).MaxAsync(o => o.Number, stop) ?? 0) + 1);
    }
}
