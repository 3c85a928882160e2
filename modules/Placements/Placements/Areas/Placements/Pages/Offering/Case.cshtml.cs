using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Placements.Pages.Offering;

/// <summary>The employer's case: where it stands, who has it, and how to pause, correct or take it back. The employer never has to ask.</summary>
[AnonymousPage, AddressLanguage("Case"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class Case(
    PlacementsDb db, OfferCases cases, CaseWords words, OpeningFacts facts, OpeningMilestones milestones, OffersInForce inForce, OnDuty duty, IRecordSession session, IFormOnce forms,
    IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    public OfferCase? Found { get; private set; }

    public Answering Answering { get; private set; } = null!;

    public string State { get; private set; } = "";

    public string? Late { get; private set; }

    public IReadOnlyList<(string Step, DateOnly? Day)> Steps { get; private set; } = [];

    public IReadOnlyList<(string Term, string? Value)> Facts { get; private set; } = [];

    /// <summary>The names of what nobody knows yet; null when all is known.</summary>
    public string? NotKnown { get; private set; }

    public IReadOnlyList<string> TaskNames { get; private set; } = [];

    public DateOnly PauseEnd => cases.NextPauseEnd();

    public bool AsksToConfirm => Found is { MayPause: true, Opening.AskedToConfirm: not null };

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken stop)
    {
        if (await FindAsync(reference, stop) is { } elsewhere) return elsewhere;
        Form = new() { Contact = Found!.ContactName, Phone = Found.ContactPhone };
        if (Request.Query["_done"].ToString() is var done && done is "paused" or "resumed" or "contact" or "still") this.Say(texts["Case.Done." + done]);
        return await ShowAsync(stop);
    }

    public Task<IActionResult> OnPostPauseAsync(string reference, CancellationToken stop) => ChangeAsync(reference, "paused", c => c.MayPause, c => cases.Pause(c, PauseEnd), stop);

    public async Task<IActionResult> OnPostPauseOtherAsync(string reference, CancellationToken stop)
    {
        if (await FindAsync(reference, stop) is { } elsewhere) return elsewhere;
        if (Until is not { } until || until <= clock.Today || until > clock.Today.AddYears(2))
        {
            ModelState.AddModelError("Until", texts["Case.UntilWrong"]);
            Form = new() { Contact = Found!.ContactName, Phone = Found.ContactPhone };
            return await ShowAsync(stop);
        }
        return await ChangeAsync(reference, "paused", c => c.MayPause, c => cases.Pause(c, until), stop);
    }

    public Task<IActionResult> OnPostResumeAsync(string reference, CancellationToken stop) => ChangeAsync(reference, "resumed", c => c.MayResume, cases.Resume, stop);

    public Task<IActionResult> OnPostStillAsync(string reference, CancellationToken stop) =>
        ChangeAsync(reference, "still", c => c.MayPause, c => c.Opening!.Confirm(clock.Today), stop);

    public async Task<IActionResult> OnPostContactAsync(string reference, CancellationToken stop)
    {
        if (await FindAsync(reference, stop) is { } elsewhere) return elsewhere;
        var (contact, phone) = (PlainText.Of(Form.Contact), PlainText.Of(Form.Phone));
        if (contact is null) ModelState.TryAddModelError("Form.Contact", texts["Offering.ContactMissing"]);
        if (phone is not null && !Supervisor.LooksLikePhone(phone)) ModelState.TryAddModelError("Form.Phone", texts["Offering.PhoneWrong"]);
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return await ChangeAsync(reference, "contact", _ => true, c =>
        {
            c.Submission?.Reach(contact, phone, c.Submission.BestTime);
            c.Opening?.Reach(contact, c.Opening.ContactEmail, phone, c.Opening.Language);
        }, stop);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken stop)
    {
        await session.CloseAsync(stop);
        return LocalRedirect("/");
    }

    private async Task<IActionResult> ChangeAsync(string reference, string done, Func<OfferCase, bool> may, Action<OfferCase> change, CancellationToken stop)
    {
        if (Found is null && await FindAsync(reference, stop) is { } elsewhere) return elsewhere;
        return await forms.OnceAsync(this, db, async () =>
        {
            // What no longer can be done is not done; the page says how it stands.
            if (!may(Found!)) return OfferAddresses.Case(Found!.Reference);
            change(Found!);
            await db.SaveChangesAsync(stop);
            return OfferAddresses.Case(Found!.Reference) + "?_done=" + done;
        }, stop);
    }

    /// <returns>Where to go instead: whoever has no session for this case is led to the page that sends a link, and learns nothing.</returns>
    private async Task<IActionResult?> FindAsync(string reference, CancellationToken stop)
    {
        Found = await cases.OpenAsync(reference, stop);
        return Found is null ? LocalRedirect(OfferAddresses.LinkPage(reference)) : null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var (submission, opening) = (Found!.Submission, Found.Opening);
        Answering = await duty.WhoHasAsync(Found.Responsible, stop);
        (State, Late) = (await StateAsync(stop), words.Late(Found));
        var first = opening is null ? null : (await milestones.FirstAsync([opening.Id], stop)).GetValueOrDefault(opening.Id);
        (string Step, DateOnly? Day)[] steps =
        [
            ("Received", words.Day(submission?.Sent ?? opening!.Registered)), ("Read", words.Day(submission is null ? opening!.Registered : submission.Read)),
            ("Answer", words.Day(submission is null ? opening!.Published : submission.Answered)), ("Proposal", first?.Proposed), ("Placement", first?.Placed),
        ];
        // What has ended waits for nothing more.
        Steps = Found.Stage is "Declined" or "Withdrawn" or "Closed" ? [.. steps.Where(s => s.Day is not null)] : steps;
        if (Found.IsInventory) Tell(await facts.OfAsync(opening!, stop));
        else TaskNames = await facts.LabelsAsync(submission!.Work.Tasks, stop);
        return Page();
    }

    /// <summary>What is known, and in one sentence what is not: twenty times «vet inte» helps no employer.</summary>
    private void Tell(IReadOnlyList<(string Term, string? Value)> all)
    {
        Facts = [.. all.Where(f => f.Value is not null)];
        string[] missing = [.. all.Where(f => f.Value is null).Select(f => f.Term.ToLower(CultureInfo.CurrentUICulture))];
        NotKnown = missing.Length == 0 ? null : string.Join(", ", missing);
    }

    /// <summary>An opening in the inventory says first what waits for the employer, then who is there.</summary>
    private async Task<string> StateAsync(CancellationToken stop)
    {
        if (Found is not { Stage: "Published", Opening: { } opening }) return await words.StateAsync(Found!, Answering, stop);
        var sent = await db.Offers.AsNoTracking().Where(o => o.OpeningId == opening.Id && o.State == OfferState.Sent).OrderBy(o => o.Sent).Take(50).ToListAsync(stop);
        if ((await inForce.AmongAsync(sent, stop)).Count > 0) return texts["Case.State.Proposed"];
        return await db.Placements.CountAsync(p => p.OpeningId == opening.Id && p.Ended == null, stop) switch
        {
            0 => await words.StateAsync(Found, Answering, stop),
            var there when there < opening.Seats => texts["Case.State.OpenForMore", Answering.Name],
            _ => texts["Case.State.Full", Answering.Name],
        };
    }

    internal sealed class Input
    {
        [StringLength(200, ErrorMessage = "Offering.TooLong200")]
        public string? Contact { get; set; }

        [StringLength(50, ErrorMessage = "Offering.PhoneWrong")]
        public string? Phone { get; set; }
    }
}
