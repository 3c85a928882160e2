using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages.Offering;

/// <summary>
/// An employer reads a proposal and answers. It opens only with the session of that very case, and shows what the participant has released, as
/// long as the consent holds.
/// </summary>
[AnonymousPage]
[AddressLanguage(nameof(AnswerProposal))]
internal sealed class AnswerProposal(
    PlacementsDb db, EmployerCase cases, OfferAnswers answers, OfferLine line, AnswerForm form, IReleaseSheets sheets, RefusedOffers refused, IStaffDirectory staff,
    IFormOnce forms) : PageModel
{
    public Opening Opening { get; private set; } = null!;

    public Guid Id { get; private set; }

    /// <summary>What the case calls it.</summary>
    public int Number { get; private set; }

    public ProposalView View { get; private set; }

    /// <summary>What was decided is not «decided» any more when it came to nothing or is over.</summary>
    public string Heading => Placement switch { { NeverBegan: true } => "NeverBegan", { IsEnded: true } => "Ended", _ => View.ToString() };

    /// <summary><c>yes</c>, <c>no</c> or null while the employer still reads.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Answer { get; set; }

    public YesInput Yes { get; private set; } = new();

    public NoInput No { get; private set; } = new();

    public AnswerForm Form => form;

    public ReleasedSheet? Sheet { get; private set; }

    /// <summary>Who at the unit goes on with it.</summary>
    public string? Consultant { get; private set; }

    public Placement? Placement { get; private set; }

    public DateOnly? FirstFollowUp { get; private set; }

    public int Place { get; private set; }

    public string CasePath => OfferAddresses.Case(Opening.Reference);

    public string Here => Request.PathBase + Request.Path;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken stop)
    {
        if (await LoadAsync(reference, id, stop) is { } elsewhere) return elsewhere;
        if (View != ProposalView.Waiting) return Page();
        if (Answer is not ("yes" or "no"))
        {
            Answer = null;
            Sheet = await sheets.ForEmployerAsync(await SheetAsync(stop), Opening.Id, stop);
            if (Sheet is null) View = ProposalView.Gone;
        }
        return Page();
    }

    public async Task<IActionResult> OnPostYesAsync(string reference, Guid id, [Bind(Prefix = nameof(Yes))] YesInput yes, CancellationToken stop)
    {
        (Yes, Answer) = (yes, "yes");
        if (await LoadAsync(reference, id, stop) is { } elsewhere) return elsewhere;
        if (View == ProposalView.Waiting && await form.ReadAsync(yes, Opening, nameof(Yes), ModelState, stop) is { } agreement)
            return await forms.OnceAsync(this, db, async () =>
            {
                // Whatever came of it, this page says it, today and tomorrow.
                await answers.YesAsync(id, AnsweredHow.Itself, agreement, stop);
                return Here;
            }, stop);
        return View == ProposalView.Waiting ? Page() : LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostNoAsync(string reference, Guid id, [Bind(Prefix = nameof(No))] NoInput no, CancellationToken stop)
    {
        (No, Answer) = (no, "no");
        if (await LoadAsync(reference, id, stop) is { } elsewhere) return elsewhere;
        if (View == ProposalView.Waiting && await form.ReadAsync(no, nameof(No), ModelState, stop) is var (code, words))
            return await forms.OnceAsync(this, db, async () =>
            {
                await answers.NoAsync(id, AnsweredHow.Itself, code, words, stop);
                return Here;
            }, stop);
        return View == ProposalView.Waiting ? Page() : LocalRedirect(Here);
    }

    private Task<Guid> SheetAsync(CancellationToken stop) => db.Offers.Where(o => o.Id == Id).Select(o => o.SheetId).SingleAsync(stop);

    private async Task<IActionResult?> LoadAsync(string reference, Guid id, CancellationToken stop)
    {
        if (await cases.OpenAsync(reference, stop) is not { } opening) return Redirect(OfferAddresses.LinkPage(reference));
        (Opening, Id) = (opening, id);
        Response.Headers.CacheControl = "no-store";
        var offer = await db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.OpeningId == opening.Id, stop);
        if (offer is null || offer.State == OfferState.Waiting) return NotFound();
        Number = offer.Number ?? 0;
        View = offer.State switch
        {
            OfferState.Sent when await refused.HoldsAsync(id, stop) => ProposalView.Gone,
            OfferState.Yes => ProposalView.Accepted,
            OfferState.No => ProposalView.Declined,
            OfferState.Queued => ProposalView.InLine,
            OfferState.Sent when opening.State != OpeningState.Closed && (await sheets.HoldingAsync([offer.SheetId], stop)).Contains(offer.SheetId) => ProposalView.Waiting,
            _ => ProposalView.Gone,
        };
        var responsible = opening.ResponsibleId ?? offer.ConsultantId;
        Consultant = (await staff.NamesAsync([responsible], stop)).GetValueOrDefault(responsible);
        if (View == ProposalView.InLine) Place = (await line.OfAsync(offer, opening, stop)).Place;
        if (View == ProposalView.Waiting) await form.LookAsync(opening, stop);
        if (View == ProposalView.Waiting) (ViewData["AnswerForm"], ViewData["NoChoices"]) = (form, await form.NoChoicesAsync(stop));
        if (View != ProposalView.Accepted) return null;
        Placement = await db.Placements.AsNoTracking().SingleAsync(p => p.OfferId == id, stop);
        FirstFollowUp = await db.FollowUps.Where(f => f.PlacementId == Placement.Id && f.State == FollowUpState.Planned).MinAsync(f => (DateOnly?)f.Due, stop);
        return null;
    }
}
