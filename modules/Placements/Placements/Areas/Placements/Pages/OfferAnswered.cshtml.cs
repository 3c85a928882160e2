using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;

namespace Placements.Pages;

/// <summary>
/// What came of an offer: what happens after an answer was written down, and that it was taken back. Says nothing about the person, who is
/// then nobody the consultant works with.
/// </summary>
[RequirePermission("placements.offer")]
internal sealed class OfferAnswered(
    PlacementsDb db, OfferLine line, OffersInForce inForce, IEmployerDirectory employers, IFormOnce forms, ICurrentUser user, IInstallationClock clock) : PageModel
{
    public Offer Offer { get; private set; } = null!;

    public Opening Opening { get; private set; } = null!;

    /// <summary>False for an open one that may no longer be shown: the reason arrives in a moment.</summary>
    public bool Holds { get; private set; }

    /// <summary>Which heading and words the page has.</summary>
    public string Stands => Offer.State is OfferState.Waiting or OfferState.Sent or OfferState.Queued && !Holds ? "Gone" : Offer.State.ToString();

    /// <summary>The employer had it before it was taken back.</summary>
    public bool WasWithEmployer => Offer.Sent is not null;

    public bool MaySayRead => Offer is { State: OfferState.Withdrawn, WithdrawalRead: null };

    public string? Employer { get; private set; }

    public int Place { get; private set; }

    public Placement? Placement { get; private set; }

    public DateOnly? FirstFollowUp { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var offer = await db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.ConsultantId == user.Id, stop);
        if (offer is null) return NotFound();
        var opening = await db.Openings.AsNoTracking().SingleAsync(o => o.Id == offer.OpeningId, stop);
        (Offer, Opening, Holds) = (offer, opening, await inForce.HoldsAsync(offer, stop));
        if (opening.EmployerId is { } employer) Employer = (await employers.GetManyAsync([employer], stop)).GetValueOrDefault(employer)?.Name;
        if (offer.State == OfferState.Queued) Place = (await line.OfAsync(offer, opening, stop)).Place;
        if (offer.State != OfferState.Yes) return Page();
        Placement = await db.Placements.AsNoTracking().SingleAsync(p => p.OfferId == id, stop);
        FirstFollowUp = await db.FollowUps.Where(f => f.PlacementId == Placement.Id).MinAsync(f => (DateOnly?)f.Due, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(Guid id, CancellationToken stop)
    {
        if (await db.Offers.FirstOrDefaultAsync(o => o.Id == id && o.ConsultantId == user.Id, stop) is not { } offer) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            offer.ReadWithdrawal(clock.Now);
            await db.SaveChangesAsync(stop);
            return "/";
        }, stop);
    }
}
