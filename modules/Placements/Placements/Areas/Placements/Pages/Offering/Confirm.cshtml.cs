using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Pages.Offering;

/// <summary>Where the mail's link lands: a button that confirms. Opening the page changes nothing, because mail scanners open links too.</summary>
[AnonymousPage, AddressLanguage("Confirm"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class Confirm(PlacementsDb db, OfferDesk desk, OnDuty duty, IFormOnce forms, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public LinkState State { get; private set; } = LinkState.Dead;

    public string Workplace { get; private set; } = "";

    public string Next { get; private set; } = "";

    public Answering? Answering { get; private set; }

    /// <summary>Says the same whether or not there was anything to send to.</summary>
    public bool Sent => Request.Query.ContainsKey("_sent");

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } submission || !desk.IsKey(submission, Token)) return;
        Workplace = submission.Workplace;
        if (submission.State == SubmissionState.Unconfirmed) State = desk.IsTooLate(submission) ? LinkState.Dead : LinkState.Alive;
        else
        {
            State = LinkState.Done;
            Answering = await duty.WhoHasAsync(submission.ReviewerId, stop);
            Next = !submission.IsOpen ? texts["Thanks.Answered"]
                : texts[submission.Work.IsLater ? "Thanks.LaterConfirmed" : "Thanks.Next", submission.Work.IsLater ? "" : Answering.Name, OfferTexts.Spoken(submission.AnswerBy!.Value, clock.Today)];
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } submission || !desk.IsKey(submission, Token) || desk.IsTooLate(submission)) return LocalRedirect(Here);
        return await forms.OnceAsync(this, db, async () =>
        {
            await desk.ConfirmAsync(submission, stop);
            await db.SaveChangesAsync(stop);
            return Here;
        }, stop);
    }

    public async Task<IActionResult> OnPostNewAsync(CancellationToken stop) => await forms.OnceAsync(this, db, async () =>
    {
        // Only who holds a link of ours, dead or not, and as seldom as the thank-you page allows.
        if (await FindAsync(stop) is { ContactEmail: { } email } submission && desk.IsKey(submission, Token) && submission.NextMail <= clock.Now) desk.MailAgain(submission, email);
        await db.SaveChangesAsync(stop);
        return Here + "?_sent=1";
    }, stop);

    private string Here => OfferAddresses.Confirm(Uri.EscapeDataString(Reference), Uri.EscapeDataString(Token), OfferAddresses.IsEnglish ? "en" : "sv");

    private Task<Submission?> FindAsync(CancellationToken stop) => Reference.Length > 20 || Reference.Contains('\0') ? Task.FromResult<Submission?>(null)
        : db.Submissions.FirstOrDefaultAsync(s => s.Reference == Reference, stop);

    internal enum LinkState
    {
        Dead,
        Alive,
        Done,
    }
}
