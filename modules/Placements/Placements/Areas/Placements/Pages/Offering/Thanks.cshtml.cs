using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Placements.Pages.Offering;

/// <summary>What happens next, who and by when. Reload and bookmark show how it stands; nothing is sent from here but the same mail again.</summary>
[AnonymousPage, AddressLanguage("Thanks"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class Thanks(
    PlacementsDb db, OfferDrafts drafts, OfferDesk desk, OnDuty duty, IFormOnce forms, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    public Submission? Submission { get; private set; }

    public Answering? Answering { get; private set; }

    [BindProperty]
    public string? Email { get; set; }

    public bool MayMail => Submission?.NextMail <= clock.Now;

    public string Heading => texts[Submission!.Work.IsLater ? "Thanks.LaterTitle" : "Thanks.Title"];

    public string CheckMail => Answering!.Phone is { } phone ? texts["Thanks.CheckMail", Submission!.ContactEmail!, phone] : texts["Thanks.CheckMailNoPhone", Submission!.ContactEmail!];

    public string Wait => Submission!.NextMail is { } next
        ? (int)Math.Ceiling((next - clock.Now).TotalMinutes) is > 1 and var minutes ? texts["Thanks.Wait", minutes] : texts["Thanks.Wait.One"] : texts["Thanks.NoMoreMail"];

    /// <summary>String 4, or how it stands once somebody has answered.</summary>
    public string Next => Submission!.State switch
    {
        _ when Submission.Work.IsLater && Submission.IsOpen => texts["Thanks.Later", OfferTexts.Spoken(Submission.AnswerBy!.Value, clock.Today)],
        SubmissionState.Waiting or SubmissionState.Reviewing => texts["Thanks.Next", Answering!.Name, OfferTexts.Spoken(Submission.AnswerBy!.Value, clock.Today)],
        _ => texts["Thanks.Answered"],
    };

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Email = Submission?.ContactEmail;
        if (Request.Query.ContainsKey("_sent")) this.Say(texts["Thanks.SentAgain"]);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Submission is null || !MayMail) return LocalRedirect(OfferAddresses.Of("Thanks"));
        if (PlainText.Of(Email) is not { } email || !Who.IsAddress(email))
        {
            ModelState.AddModelError("Email", texts["Offering.EmailWrong"]);
            return Page();
        }
        return await forms.OnceAsync(this, db, async () =>
        {
            desk.MailAgain(Submission, email);
            await db.SaveChangesAsync(stop);
            return OfferAddresses.Of("Thanks") + "?_sent=1";
        }, stop);
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        if (await drafts.SentAsync(stop) is not { } id) return;
        Submission = await db.Submissions.FirstOrDefaultAsync(s => s.Id == id, stop);
        Answering = await duty.WhoHasAsync(Submission?.ReviewerId, stop);
    }
}
