using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Placements.Pages.Offering;

/// <summary>«Vi har ett problem»: an employer calls for help, and sees who calls back and when at the latest.</summary>
[AnonymousPage]
[AddressLanguage(nameof(ReportProblem))]
internal sealed class ReportProblem(
    PlacementsDb db, EmployerCase cases, PlacementRules rules, PlacementWords words, IStaffDirectory staff, IFormOnce forms, IIds ids, IWorkingDays workingDays,
    IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>More than these without an answer are one problem: somebody has to call.</summary>
    private const int MostWaiting = 5;

    [BindProperty]
    public Input Form { get; set; } = new();

    public Opening Opening { get; private set; } = null!;

    public Placement Placement { get; private set; } = null!;

    /// <summary>Which proposal the person came with: several can be there at once.</summary>
    public int Number { get; private set; }

    public string? Consultant { get; private set; }

    public DateOnly AnswerBy { get; private set; }

    public HealthQuestion Health { get; } = new();

    public string CasePath => OfferAddresses.Case(Opening.Reference);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken stop)
    {
        if (await LoadAsync(reference, id, stop) is { } elsewhere) return elsewhere;
        Form.Phone = Placement.SupervisorPhone ?? Opening.ContactPhone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken stop)
    {
        if (await LoadAsync(reference, id, stop) is { } elsewhere) return elsewhere;
        var (said, phone) = (PlainText.Of(Form.Said), PlainText.Of(Form.Phone));
        if (said is null && Form.Said is { Length: > 0 }) ModelState.AddModelError("Form.Said", texts["Problem.SaidMissing"]);
        if (phone is not null && !Supervisor.LooksLikePhone(phone)) ModelState.TryAddModelError("Form.Phone", texts["Offering.PhoneWrong"]);
        if (phone is null && Form.Phone is { Length: > 0 }) ModelState.AddModelError("Form.Phone", texts["Problem.PhoneMissing"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Said", said));
        if (await db.Problems.CountAsync(p => p.PlacementId == id && p.Answered == null, stop) >= MostWaiting) ModelState.AddModelError("", texts["Problem.TooMany"]);
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, async () =>
        {
            var problem = ids.New();
            db.Add(Problem.Say(problem, Placement, words.Seal(said, problem, Problem.SaidField)!, phone!, clock.Now, AnswerBy));
            await db.SaveChangesAsync(stop);
            return CasePath;
        }, stop);
    }

    private async Task<IActionResult?> LoadAsync(string reference, Guid id, CancellationToken stop)
    {
        if (await cases.OpenAsync(reference, stop) is not { } opening) return Redirect(OfferAddresses.LinkPage(reference));
        var placement = await db.Placements.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.OpeningId == opening.Id && p.Ended == null, stop);
        if (placement is null) return NotFound();
        (Opening, Placement) = (opening, placement);
        Number = await db.Offers.Where(o => o.Id == placement.OfferId).Select(o => o.Number).SingleAsync(stop) ?? 0;
        Response.Headers.CacheControl = "no-store";
        AnswerBy = workingDays.AddWorkingDays(clock.Today, (await rules.OnAsync(clock.Today, stop)).Need(RuleCode.ProblemDays, placement.Form));
        Consultant = (await staff.NamesAsync([placement.ConsultantId], stop)).GetValueOrDefault(placement.ConsultantId);
        return null;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Problem.SaidMissing"), StringLength(Problem.WordsLength, ErrorMessage = "FollowUp.WordsLong")]
        public string? Said { get; set; }

        [Required(ErrorMessage = "Problem.PhoneMissing"), StringLength(Supervisor.PhoneLength, ErrorMessage = "Yes.PhoneLong")]
        public string? Phone { get; set; }

        public bool NotAboutHealth { get; set; }
    }
}
