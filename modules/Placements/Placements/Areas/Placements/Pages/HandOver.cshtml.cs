using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Pages;

/// <summary>
/// Sends a proposal to the employer, or reminds of it. Apart from the page that shows the person: where the right to know of that person has
/// just ended, the consultant still gets an answer in words.
/// </summary>
[RequirePermission("placements.offer")]
internal sealed class HandOver(
    PlacementsDb db, OffersInForce inForce, OfferLine line, OfferNumbers numbers, IMailQueue mail, IFormOnce forms, ICurrentUser user, IInstallationClock clock) : PageModel
{
    public IActionResult OnGet(Guid id) => RedirectToPage("OfferAnswered", new { id });

    public Task<IActionResult> OnPostSendAsync(Guid id, CancellationToken stop) => ChangeAsync(id, SendOffer.MadeTemplate, "_sent", async standing =>
    {
        if (!standing.MaySend) return false;
        standing.Offer.Send(clock.Now);
        await numbers.GiveAsync(standing.Offer, stop);
        return true;
    }, stop);

    public Task<IActionResult> OnPostRemindAsync(Guid id, CancellationToken stop) => ChangeAsync(id, SendOffer.ReminderTemplate, "_reminded",
        standing => Task.FromResult(standing.MayRemind && standing.Offer.Remind(clock.Now)), stop);

    private async Task<IActionResult> ChangeAsync(Guid id, string template, string done, Func<OfferStanding, Task<bool>> change, CancellationToken stop)
    {
        var at = await db.Offers.Where(o => o.Id == id && o.ConsultantId == user.Id).Select(o => (Guid?)o.OpeningId).SingleOrDefaultAsync(stop);
        return at is null ? NotFound() : await forms.OnceAsync(this, db, async () =>
        {
            // The opening first, then the offer, as wherever both are locked.
            var opening = (await db.Openings.FromSql($"select *, xmin from placements.opening where id = {at} for update").AsNoTracking().ToListAsync(stop)).Single();
            var offer = (await db.Offers.FromSql($"select *, xmin from placements.offer where id = {id} for update").ToListAsync(stop)).Single();
            var standing = await OfferStanding.OfAsync(offer, opening, inForce, line, clock, stop);
            var person = offer.ParticipantId;
            // Somebody else was first, or it no longer holds: the page says which.
            if (!await change(standing)) return standing.Holds ? Url.Page("SendOffer", new { id, person }) : Url.Page("OfferAnswered", new { id });
            mail.Enqueue(db, new(template, opening.ContactEmail!, opening.Language)
            {
                Arguments = [OfferAddresses.Case(opening.Reference, opening.Language)], About = id.ToString(),
            });
            await db.SaveChangesAsync(stop);
            return Url.Page("SendOffer", new Dictionary<string, object?> { ["id"] = id, ["person"] = person, [done] = 1 });
        }, stop);
    }
}
