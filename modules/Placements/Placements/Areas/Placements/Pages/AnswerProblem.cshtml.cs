using System.ComponentModel.DataAnnotations;
using Employers.Contracts;
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

/// <summary>The consultant reads what the employer needs help with, calls, and writes what was said; the employer sees it on its case.</summary>
[RequirePermission("placements.offer")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs, "placement.problem")]
[KeepsDraft]
internal sealed class AnswerProblem(
    PlacementsDb db, PlacementDoor door, PlacementWords words, IEmployerDirectory employers, IFormOnce forms, ICurrentUser user, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Problem Problem { get; private set; } = null!;

    public Placement Placement { get; private set; } = null!;

    public string? Employer { get; private set; }

    /// <summary>«Förslag 2: Packa varor»: what the employer calls the person's placement.</summary>
    public string About { get; private set; } = "";

    public string? Said { get; private set; }

    public string? Answer { get; private set; }

    public HealthQuestion Health { get; } = new();

    public DateOnly Today => clock.Today;

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop) => await LoadAsync(id, person, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        var answer = PlainText.Of(Form.Answer);
        if (answer is null && Form.Answer is { Length: > 0 }) ModelState.AddModelError("Form.Answer", texts["Problem.AnswerMissing"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Answer", answer));
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, async () =>
        {
            var problem = (await db.Problems.FromSql($"select *, xmin from placements.problem where id = {id} for update").ToListAsync(stop)).Single();
            if (problem.Answer(words.Seal(answer, id, Problem.AnswerField)!, clock.Now, user.Id)) await db.SaveChangesAsync(stop);
            return Url.Page("AnswerProblem", new { id, person });
        }, stop);
    }

    private async Task<bool> LoadAsync(Guid id, Guid person, CancellationToken stop)
    {
        var problem = await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop);
        if (problem is null || await door.OpenAsync(problem.PlacementId, person, stop) is not { } placement) return false;
        (Problem, Placement) = (problem, placement);
        (Said, Answer) = (words.Open(problem.SaidCipher, id, Problem.SaidField), words.Open(problem.AnswerCipher, id, Problem.AnswerField));
        Employer = (await employers.GetManyAsync([placement.EmployerId], stop)).GetValueOrDefault(placement.EmployerId)?.Name;
        var of = await db.Offers.Where(o => o.Id == placement.OfferId).Join(db.Openings, o => o.OpeningId, o => o.Id, (offer, opening) => new { offer.Number, opening.Title }).SingleAsync(stop);
        About = of.Number is { } number ? texts["Proposal.Of", number, of.Title] : of.Title;
        return true;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Problem.AnswerMissing"), StringLength(Problem.WordsLength, ErrorMessage = "FollowUp.WordsLong")]
        public string? Answer { get; set; }

        public bool NotAboutHealth { get; set; }
    }
}
