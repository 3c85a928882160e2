using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Participants.Pages;

/// <summary>A coach takes on a new participant and becomes the one the case is assigned to.</summary>
[RequirePermission("participants.enrol")]
internal sealed class Enrol(
    ParticipantsDb db, ICurrentUser user, IIds ids, TimeProvider clock, IFieldCipher cipher, IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<Choice> Protections => [.. Enum.GetValues<Protection>().Select(p => new Choice(p.ToString(), texts[$"Protection.{p}"]))];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        IdentityNumber? number = null;
        if (!string.IsNullOrWhiteSpace(Form.IdentityNumber) && !IdentityNumber.TryRead(Form.IdentityNumber, today, out number))
            ModelState.AddModelError("Form.IdentityNumber", texts["Enrol.IdentityNumberWrong"]);
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, () => WriteAsync(number, today, stop), stop);
    }

    private async Task<string?> WriteAsync(IdentityNumber? number, DateOnly today, CancellationToken stop)
    {
        var participant = Participant.Enrol(ids.New(), Form.FirstName, Form.LastName, today, ids.New(), user.Id, Form.Protection!.Value);
        if (number is not null)
        {
            var lookUp = cipher.LookUp(number.Digits, Participant.IdentityNumberField);
            if (await db.Participants.AnyAsync(p => p.IdentityNumberLookUp == lookUp, stop))
            {
                // Says nothing of who or where: that somebody is known here is itself a fact about them.
                ModelState.AddModelError("Form.IdentityNumber", texts["Enrol.IdentityNumberKnown"]);
                return null;
            }
            participant.SetIdentityNumber(cipher.Encrypt(number.Digits, participant.Id, Participant.IdentityNumberField), lookUp);
        }
        db.Add(participant);
        await db.SaveChangesAsync(stop);
        // A protected person stands in no list: this is the moment to note the case number. The others are asked for their consent.
        return Form.Protection == Protection.No ? Url.Page("GiveConsent", new { participant.Id, _enrolled = 1 }) : Url.Page("Details", new { participant.Id });
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Enrol.FirstNameMissing"), StringLength(Participant.NameLength, ErrorMessage = "Enrol.NameLong")]
        public string FirstName { get; set => field = PlainText.Line(value) ?? ""; } = "";

        [Required(ErrorMessage = "Enrol.LastNameMissing"), StringLength(Participant.NameLength, ErrorMessage = "Enrol.NameLong")]
        public string LastName { get; set => field = PlainText.Line(value) ?? ""; } = "";

        [StringLength(30, ErrorMessage = "Enrol.IdentityNumberWrong")]
        public string? IdentityNumber { get; set => field = PlainText.Line(value); }

        /// <summary>Nothing is ticked beforehand: a protected person enrolled as an ordinary one would stand in the lists.</summary>
        [Required(ErrorMessage = "Enrol.ProtectionWrong"), EnumDataType(typeof(Protection), ErrorMessage = "Enrol.ProtectionWrong")]
        public Protection? Protection { get; set; }
    }
}
