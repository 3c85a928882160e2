using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Placements.Pages;

/// <summary>Another supervisor, other hours or a new last day; what it was before stays in the history.</summary>
[RequirePermission("placements.plan")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs, "placement.work")]
[KeepsDraft]
internal sealed class ChangePlan(
    PlacementsDb db, PlacementDoor door, PlacementRules rules, AnswerForm answers, IEdits edits, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public Guid Person { get; private set; }

    public AnswerForm Answers => answers;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (await FindAsync(id, person, stop) is not { } placement) return NotFound();
        Form = Input.Of(placement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (await FindAsync(id, person, stop) is not { } placement) return NotFound();
        var supervisor = Supervisor.Of(PlainText.Of(Form.Supervisor) ?? "", PlainText.Of(Form.Phone), PlainText.Of(Form.Mail));
        if (supervisor.Name.Length == 0 && Form.Supervisor is { Length: > 0 }) ModelState.AddModelError("Form.Supervisor", texts["Yes.SupervisorMissing"]);
        if (supervisor.Phone is { } phone && !Supervisor.LooksLikePhone(phone)) ModelState.TryAddModelError("Form.Phone", texts["Offering.PhoneWrong"]);
        if (supervisor is { Phone: null, Mail: null }) ModelState.AddModelError("Form.Phone", texts["Yes.ReachMissing"]);
        await CheckLastDayAsync(placement, stop);
        return await edits.SaveAsync(new EditedForm<Placement, Input>(this, db, placement, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                placement.Plan(supervisor, Form.Hours!.Value, [.. AnswerForm.Weekdays.Where((Form.Days ?? []).Contains)], Form.LastDay);
                db.Publish(new Contracts.OpeningChanged(placement.OpeningId));
                return Url.Page("Details", new { id, person, _saved = 1 });
            },
            Label = field => texts["Plan.Form." + field],
        }, stop);
    }

    private async Task CheckLastDayAsync(Placement placement, CancellationToken stop)
    {
        if (Form.LastDay is not { } last) return;
        if (last < placement.FirstDay) ModelState.AddModelError("Form.LastDay", texts["Plan.LastBeforeFirst"]);
        else if ((await rules.OnAsync(clock.Today, stop)).Find(RuleCode.MostMonths, placement.Form) is { } months && last >= placement.FirstDay.AddMonths(months))
            ModelState.AddModelError("Form.LastDay", texts[months == 1 ? "Plan.LastTooLate.One" : "Plan.LastTooLate", months]);
    }

    private async Task<Placement?> FindAsync(Guid id, Guid person, CancellationToken stop)
    {
        (Id, Person) = (id, person);
        if (await door.OpenAsync(id, person, stop) is not { IsEnded: false }) return null;
        return await db.Placements.FirstOrDefaultAsync(p => p.Id == id, stop);
    }

    internal sealed class Input : IEditForm
    {
        [Required(ErrorMessage = "Yes.SupervisorMissing"), StringLength(Domain.Supervisor.NameLength, ErrorMessage = "Yes.SupervisorLong")]
        public string? Supervisor { get; set; }

        [StringLength(Domain.Supervisor.PhoneLength, ErrorMessage = "Yes.PhoneLong")]
        public string? Phone { get; set; }

        [StringLength(Domain.Supervisor.MailLength, ErrorMessage = "Yes.MailWrong"), EmailAddress(ErrorMessage = "Yes.MailWrong")]
        public string? Mail { get; set; }

        [Required(ErrorMessage = "Yes.HoursWrong"), Range(1, Placement.MostHours, ErrorMessage = "Yes.HoursWrong")]
        public decimal? Hours { get; set; }

        public string[]? Days { get; set; }

        public DateOnly? LastDay { get; set; }

        public uint Version { get; set; }

        public static Input Of(Placement placement) => new()
        {
            Supervisor = placement.SupervisorName, Phone = placement.SupervisorPhone, Mail = placement.SupervisorMail, Hours = placement.HoursAWeek,
            Days = placement.Days, LastDay = placement.PlannedLastDay, Version = placement.Version,
        };
    }
}
