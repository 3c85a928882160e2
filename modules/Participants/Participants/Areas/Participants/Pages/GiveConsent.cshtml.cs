using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Participants.Pages;

/// <summary>
/// The participant reads a consent on a shared screen or signs it on paper. What was read is what is saved: a text that was changed after it
/// was shown is shown once more.
/// </summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.consent", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
internal sealed class GiveConsent(
    ParticipantsDb db, IFormOnce forms, ICurrentUser user, IIds ids, IInstallationClock clock, IConfiguration configuration, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    /// <summary>Last day of the consent that holds already; null when there is none.</summary>
    public DateOnly? HoldsUntil { get; private set; }

    public string Text => texts["Consent.Text", configuration["Unit:Name"] ?? texts["Unit.Name"].Value, Form.Recipients, DateWords.Long(Form.Until ?? clock.Today)];

    public string Shown => Seal.Of(Text);

    public string Witness => user.Name;

    public IReadOnlyList<Choice> Forms => [.. Enum.GetValues<Confirmation>().Select(c => new Choice(c.ToString(), texts[$"Confirmation.{c}"]))];

    public string CancelHref => Url.IsLocalUrl(Back) ? Back : Url.Page("Details", new { id = Id })!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        Form = new() { Recipients = texts["Consent.RecipientsUsual"], Until = clock.Today.AddMonths(12) };
        if (Request.Query.ContainsKey("_enrolled")) this.Say(texts["Enrol.Saved", FirstName]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        var today = clock.Today;
        if (Form.Until is { } until && (until < today || until > today.AddMonths(Consent.LongestMonths)))
            ModelState.AddModelError("Form.Until", texts["Consent.UntilWrong", DateWords.Long(today.AddMonths(Consent.LongestMonths))]);
        if (!Form.IsRead) ModelState.AddModelError("Form.IsRead", texts["Consent.NotRead", FirstName]);
        if (ModelState.IsValid && Form.Shown != Shown) ModelState.AddModelError("Form.IsRead", texts["Consent.TextChanged"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            db.Add(Consent.Give(ids.New(), id, ConsentPurpose.Placement, Form.Recipients, today, Form.Until!.Value, Form.How!.Value, user.Id, clock.Now));
            await db.SaveChangesAsync(stop);
            return Url.IsLocalUrl(Back) && Back.Length < 1000 ? Back : Url.Page("Details", new { id, _consent = "given" });
        }, stop);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        var today = clock.Today;
        var found = await db.Participants.Where(p => p.Id == id).Select(p => new
        {
            p.FirstName,
            Until = p.Consents.Where(c => c.Purpose == ConsentPurpose.Placement && c.Withdrawn == null && c.From <= today && c.Until >= today).Max(c => (DateOnly?)c.Until),
        }).SingleOrDefaultAsync(stop);
        (FirstName, HoldsUntil) = (found?.FirstName ?? "", found?.Until);
        return found is not null;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Consent.RecipientsMissing"), StringLength(Consent.RecipientsLength, ErrorMessage = "Consent.RecipientsLong")]
        public string Recipients { get; set => field = PlainText.Line(value) ?? ""; } = "";

        [Required(ErrorMessage = "Consent.UntilMissing")]
        public DateOnly? Until { get; set; }

        [Required(ErrorMessage = "Confirmation.Missing"), EnumDataType(typeof(Confirmation), ErrorMessage = "Confirmation.Missing")]
        public Confirmation? How { get; set; }

        public bool IsRead { get; set; }

        /// <summary>Seal of the text that stood on the page.</summary>
        [StringLength(100)]
        public string? Shown { get; set; }
    }
}
