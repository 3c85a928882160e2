using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Pages;

/// <summary>What happens after an answer was written down. Says nothing about the person: after a no it is nobody the consultant works with.</summary>
[RequirePermission("placements.offer")]
internal sealed class OfferAnswered(PlacementsDb db, OfferLine line, IEmployerDirectory employers, ICurrentUser user) : PageModel
{
    public Offer Offer { get; private set; } = null!;

    public string Opening { get; private set; } = "";

    public string? Employer { get; private set; }

    public int Place { get; private set; }

    public Placement? Placement { get; private set; }

    public DateOnly? FirstFollowUp { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var offer = await db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.ConsultantId == user.Id, stop);
        if (offer is null) return NotFound();
        var opening = await db.Openings.AsNoTracking().SingleAsync(o => o.Id == offer.OpeningId, stop);
        (Offer, Opening) = (offer, opening.Title);
        if (opening.EmployerId is { } employer) Employer = (await employers.GetManyAsync([employer], stop)).GetValueOrDefault(employer)?.Name;
        if (offer.State == OfferState.Queued) Place = (await line.OfAsync(offer, opening, stop)).Place;
        if (offer.State != OfferState.Yes) return Page();
        Placement = await db.Placements.AsNoTracking().SingleAsync(p => p.OfferId == id, stop);
        FirstFollowUp = await db.FollowUps.Where(f => f.PlacementId == Placement.Id).MinAsync(f => (DateOnly?)f.Due, stop);
        return Page();
    }
}
