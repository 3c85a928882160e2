using System.ComponentModel.DataAnnotations;
using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages;

/// <summary>A consultant writes down what an employer answered by phone or in a meeting, and says how it was given.</summary>
[RequirePermission("placements.offer")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Contact | PersonDetail.Needs, "placement.offer")]
internal sealed class AnswerForEmployer(
    PlacementsDb db, OfferAnswers answers, AnswerForm form, IEmployerDirectory employers, IFormOnce forms, ICurrentUser user,
    IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly AnsweredHow[] OnBehalf = [AnsweredHow.NoMail, AnsweredHow.Called, AnsweredHow.AtVisit];

    public Guid Id { get; private set; }

    public Guid Person { get; private set; }

    public string Opening => Offered.Title;

    public Opening Offered { get; private set; } = null!;

    public string? Employer { get; private set; }

    /// <summary>What the form asks for: nothing yet, the details of a yes, or the reason of a no.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Answer { get; set; }

    [BindProperty, Required(ErrorMessage = "OnBehalf.HowMissing")]
    public AnsweredHow? How { get; set; }

    public YesInput Yes { get; private set; } = new();

    public NoInput No { get; private set; } = new();

    public AnswerForm Form => form;

    public IReadOnlyList<Choice> NoChoices { get; private set; } = [];

    public IReadOnlyList<Choice> Hows => [.. OnBehalf.Select(h => new Choice(h.ToString(), texts["OnBehalf." + h]))];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop) => await LoadAsync(id, person, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostYesAsync(Guid id, Guid person, [Bind(Prefix = nameof(Yes))] YesInput yes, CancellationToken stop)
    {
        (Yes, Answer) = (yes, "yes");
        if (!await LoadAsync(id, person, stop)) return NotFound();
        CheckHow();
        return await form.ReadAsync(yes, Offered, nameof(Yes), ModelState, stop) is not { } agreement ? Page()
            : await forms.OnceAsync(this, db, async () => After(await answers.YesAsync(id, How!.Value, agreement, stop)), stop);
    }

    public async Task<IActionResult> OnPostNoAsync(Guid id, Guid person, [Bind(Prefix = nameof(No))] NoInput no, CancellationToken stop)
    {
        (No, Answer) = (no, "no");
        if (!await LoadAsync(id, person, stop)) return NotFound();
        CheckHow();
        return await form.ReadAsync(no, nameof(No), ModelState, stop) is not var (code, words) ? Page()
            : await forms.OnceAsync(this, db, async () => After(await answers.NoAsync(id, How!.Value, code, words, stop)), stop);
    }

    /// <summary>A page that shows nobody: after a no the consultant has nothing more to do with the person.</summary>
    private string? After(AnswerOutcome outcome) => Url.Page("OfferAnswered", new { id = Id, _outcome = outcome });

    private void CheckHow()
    {
        if (How is { } how && !OnBehalf.Contains(how)) ModelState.AddModelError(nameof(How), texts["OnBehalf.HowMissing"]);
    }

    private async Task<bool> LoadAsync(Guid id, Guid person, CancellationToken stop)
    {
        (Id, Person) = (id, person);
        if (Answer is not ("yes" or "no")) Answer = null;
        var found = await db.Offers.Where(o => o.Id == id && o.ParticipantId == person && o.ConsultantId == user.Id)
            .Join(db.Openings, o => o.OpeningId, o => o.Id, (offer, opening) => opening).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null) return false;
        Offered = found;
        if (found.EmployerId is { } employer) Employer = (await employers.GetManyAsync([employer], stop)).GetValueOrDefault(employer)?.Name;
        await form.LookAsync(found, stop);
        NoChoices = await form.NoChoicesAsync(stop);
        (ViewData["AnswerForm"], ViewData["NoChoices"]) = (form, NoChoices);
        return true;
    }
}
