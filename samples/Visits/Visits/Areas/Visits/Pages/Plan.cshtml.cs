using System.ComponentModel.DataAnnotations;
using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Visits.Data;
using Visits.Domain;

namespace Visits.Pages;

/// <summary>A consultant plans a visit at an employer, or writes down one that was.</summary>
[RequirePermission("visits.plan")]
[KeepsDraft]
internal sealed class Plan(
    VisitsDb db, IEmployerDirectory employers, IIds ids, IInstallationClock clock, ICurrentUser user, IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Farthest = 365;

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Employer { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid employer, CancellationToken stop) => await FindAsync(employer, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid employer, CancellationToken stop)
    {
        if (!await FindAsync(employer, stop)) return NotFound();
        if (Form.Day is { } day && Math.Abs(day.DayNumber - clock.Today.DayNumber) > Farthest) ModelState.AddModelError("Form.Day", texts["Plan.DayFar"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            db.Add(Visit.Plan(ids.New(), employer, Form.Day!.Value, Form.Places!.Value, Form.Note, user.Id, clock.Now));
            await db.SaveChangesAsync(stop);
            return Url.Page("Index", new { _planned = 1 });
        }, stop);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        if (!(await employers.GetManyAsync([id], stop)).TryGetValue(id, out var employer)) return false;
        (Employer, Name) = (id, employer.Name);
        return true;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Plan.DayMissing")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "Plan.PlacesWrong"), Range(1, Visit.MostPlaces, ErrorMessage = "Plan.PlacesWrong")]
        public int? Places { get; set; }

        [StringLength(Visit.NoteLength, ErrorMessage = "Plan.NoteLong")]
        public string? Note { get; set; }
    }
}
