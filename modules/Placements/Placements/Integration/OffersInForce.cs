using Participants.Contracts;
using Placements.Domain;

namespace Placements.Integration;

/// <summary>
/// Which open offers may still be shown, sent, reminded of and answered. Asked of Participants in that very moment, because what they tell
/// arrives a little later.
/// </summary>
internal sealed class OffersInForce(IReleaseSheets sheets, RefusedOffers refused)
{
    /// <summary>In three queries, whatever the number.</summary>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Offer> offers, CancellationToken stop)
    {
        var open = offers.Where(o => o.IsOpen).ToList();
        if (open.Count == 0) return new HashSet<Guid>();
        var holding = await sheets.HoldingAsync([.. open.Select(o => o.SheetId).Distinct()], stop);
        var no = await refused.AmongAsync([.. open.Select(o => o.Id)], stop);
        return open.Where(o => holding.Contains(o.SheetId) && !no.Contains(o.Id)).Select(o => o.Id).ToHashSet();
    }

    public async Task<bool> HoldsAsync(Offer offer, CancellationToken stop) => (await AmongAsync([offer], stop)).Contains(offer.Id);
}
