using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Placements.Pages.Offering;

/// <summary>An employer says who they are: the first of three steps, without an account.</summary>
[AnonymousPage, AddressLanguage("Who"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class Who(OfferDrafts drafts, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>A number that cannot be right is a question, never a stop.</summary>
    public string NumberHint => PlainText.Of(Form.Number) is { } number && !OrganisationNumberHint.LooksRight(number, clock.Country)
        ? texts["Offering.NumberDoubtful"] : texts["Offering.NumberWhy"];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var draft = await drafts.LoadAsync(stop);
        if (draft.RejectedIn(nameof(Who)) is { } rejected)
        {
            await TryUpdateModelAsync(Form, nameof(Form), rejected);
            Check();
        }
        else if (draft.By is { } by)
            Form = new() { Workplace = by.Workplace, Number = by.Number, Contact = by.Contact, Email = by.Email, Phone = by.Phone, BestTime = by.BestTime };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var by = Check();
        var draft = await drafts.LoadAsync(stop);
        if (!ModelState.IsValid)
        {
            await drafts.SaveAsync(draft.Reject(nameof(Who), Request.Form), stop);
            return Page();
        }
        await drafts.SaveAsync(draft.Take(nameof(Who)) with { By = by }, stop);
        return LocalRedirect(OfferAddresses.Of("What"));
    }

    private OfferedBy Check()
    {
        var by = new OfferedBy
        {
            Workplace = PlainText.Of(Form.Workplace), Number = PlainText.Of(Form.Number), Contact = PlainText.Of(Form.Contact), Email = PlainText.Of(Form.Email),
            Phone = PlainText.Of(Form.Phone), BestTime = PlainText.Of(Form.BestTime),
        };
        if (by.Workplace is null) ModelState.TryAddModelError("Form.Workplace", texts["Offering.WorkplaceMissing"]);
        if (by.Contact is null) ModelState.TryAddModelError("Form.Contact", texts["Offering.ContactMissing"]);
        if (by is { Email: null, Phone: null }) ModelState.TryAddModelError("Form.Email", texts["Offering.ReachMissing"]);
        if (by.Email is { } email && !IsAddress(email)) ModelState.TryAddModelError("Form.Email", texts["Offering.EmailWrong"]);
        if (by.Phone is { } phone && !Supervisor.LooksLikePhone(phone)) ModelState.TryAddModelError("Form.Phone", texts["Offering.PhoneWrong"]);
        return by;
    }

    /// <summary>An address and nothing else: no name before it, no second one after it.</summary>
    internal static bool IsAddress(string text) =>
        text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    internal sealed class Input
    {
        [StringLength(200, ErrorMessage = "Offering.TooLong200")]
        public string? Workplace { get; set; }

        [StringLength(30, ErrorMessage = "Offering.TooLong30")]
        public string? Number { get; set; }

        [StringLength(200, ErrorMessage = "Offering.TooLong200")]
        public string? Contact { get; set; }

        [StringLength(254, ErrorMessage = "Offering.EmailWrong")]
        public string? Email { get; set; }

        [StringLength(50, ErrorMessage = "Offering.PhoneWrong")]
        public string? Phone { get; set; }

        [StringLength(200, ErrorMessage = "Offering.TooLong200")]
        public string? BestTime { get; set; }
    }
}
