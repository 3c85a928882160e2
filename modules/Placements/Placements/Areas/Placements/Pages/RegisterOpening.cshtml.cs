using System.ComponentModel.DataAnnotations;
using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages;

/// <summary>A consultant puts an opening into the inventory.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class RegisterOpening(
    PlacementsDb db, IFormOnce forms, IEmployerDirectory employers, IIds ids, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts)
    : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadChoicesAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Form.Employer is { } chosen && !(await employers.GetManyAsync([chosen], stop)).ContainsKey(chosen))
            ModelState.AddModelError("Form.Employer", texts["Register.EmployerMissing"]);
        if (!ModelState.IsValid)
        {
            await LoadChoicesAsync(stop);
            return Page();
        }
        return await forms.OnceAsync(this, db, async () =>
        {
            var opening = Opening.Draft(ids.New(), CaseReference.New(), Form.Title, Form.Seats!.Value, user.Id, clock.Now);
            opening.Belongs(Form.Employer!.Value, null);
            opening.Publish(clock.Now, clock.Today);
            db.Add(opening);
            db.Publish(new OpeningPublished(opening.Id, opening.EmployerId!.Value));
            await db.SaveChangesAsync(stop);
            return Url.Page("Openings");
        }, stop);
    }

    private async Task LoadChoicesAsync(CancellationToken stop) => Choices =
        [new("", texts["Register.ChooseEmployer"]), .. (await employers.SearchAsync("", 200, stop)).Select(e => new Choice(e.Id.ToString(), e.Name))];

    internal sealed class Input
    {
        [Required(ErrorMessage = "Register.TitleMissing"), StringLength(Opening.TitleLength, ErrorMessage = "Register.TitleLong")]
        public string Title { get; set; } = "";

        [Required(ErrorMessage = "Register.EmployerMissing")]
        public Guid? Employer { get; set; }

        [Required(ErrorMessage = "Register.SeatsWrong"), Range(1, Opening.MostSeats, ErrorMessage = "Register.SeatsWrong")]
        public int? Seats { get; set; } = 1;
    }
}
