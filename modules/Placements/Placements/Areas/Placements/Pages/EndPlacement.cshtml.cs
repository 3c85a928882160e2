using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Placements.Pages;

/// <summary>Ends a placement with what came of it. The page says beforehand what that does, because it is told to others at once.</summary>
[RequirePermission("placements.plan")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs, "placement.work")]
[KeepsDraft]
internal sealed class EndPlacement(
    PlacementsDb db, PlacementDoor door, PlacementWords words, IParticipantDirectory people, ITaxonomy taxonomy, IFormOnce forms, CaseMail mail, ICurrentUser user, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    public const string CalledOffTemplate = "PlacementCalledOff";

    private const string OutcomeType = "outcome-code", Completed = "outcome-completed";

    [BindProperty]
    public Input Form { get; set; } = new();

    public Placement Placement { get; private set; } = null!;

    public string? Name { get; private set; }

    public IReadOnlyList<Choice> Outcomes { get; private set; } = [];

    public int Left => Placement.FollowUps.Count(f => f.State == FollowUpState.Planned);

    /// <summary>One that has not begun has no last day to choose: it ends today, and never was.</summary>
    public bool HasBegun => Placement.FirstDay <= clock.Today;

    /// <summary>Whom at the employer to tell, when nobody comes.</summary>
    public CaseContact? Contact { get; private set; }

    public HealthQuestion Health { get; } = new();

    /// <summary>A call for help that waits: nobody is left alone with a problem because the placement ends.</summary>
    public Guid? OpenCall { get; private set; }

    public bool MayAnswerCall => user.May("placements.offer");

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        Form.LastDay = Placement.PlannedLastDay is { } planned && planned < clock.Today ? planned : clock.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        if (!HasBegun)
        {
            ModelState.Remove("Form.LastDay");
            Form.LastDay = clock.Today;
        }
        else if (Form.LastDay < Placement.FirstDay || Form.LastDay > clock.Today) ModelState.AddModelError("Form.LastDay", texts["End.LastDayWrong", DateWords.Long(Placement.FirstDay)]);
        if (Form.Outcome is { Length: > 0 } && Outcomes.All(o => o.Value != Form.Outcome)) ModelState.AddModelError("Form.Outcome", texts["End.OutcomeMissing"]);
        if (OpenCall is not null) ModelState.AddModelError("", texts["End.CallWaits"]);
        var said = PlainText.Of(Form.Words);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Words", said));
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, () => WriteAsync(id, person, said, stop), stop);
    }

    private async Task<string?> WriteAsync(Guid id, Guid person, string? said, CancellationToken stop)
    {
        // Somebody else was first: the page of the placement says how it ended.
        if (await door.LockAsync(id, person, stop) is not { IsEnded: false } placement) return Url.Page("Details", new { id, person });
        await db.FollowUps.Where(f => f.PlacementId == id && f.State == FollowUpState.Planned).LoadAsync(stop);
        db.End(placement, Form.LastDay!.Value, Form.Outcome!, words.Seal(said, id, Placement.WordsField), clock.Now);
        // Somebody was expected: the employer is told, by the number that it knows the person by.
        if (placement.NeverBegan && Contact is { } at)
            await mail.TellAsync(CalledOffTemplate, new(at.Reference, at.Language, at.Email, at.Number, placement.ConsultantId), placement.FirstDay, placement.Id, stop);
        await db.SaveChangesAsync(stop);
        return Url.Page("Index", new { _ended = 1 });
    }

    private async Task<bool> LoadAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (await door.OpenAsync(id, person, stop) is not { IsEnded: false } placement) return false;
        Placement = placement;
        Name = (await people.NamesAsync([person], stop)).GetValueOrDefault(person)?.Name;
        OpenCall = await db.Problems.Where(p => p.PlacementId == id && p.Answered == null).OrderBy(p => p.At).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop);
        Contact = await db.Openings.Where(o => o.Id == placement.OpeningId).Select(o => new CaseContact(o.Reference, o.Language, o.ContactEmail, o.ContactName, o.ContactPhone,
            db.Offers.Where(f => f.Id == placement.OfferId).Select(f => f.Number).FirstOrDefault())).SingleOrDefaultAsync(stop);
        // What never began was not completed as planned.
        Outcomes = [.. (await taxonomy.ListAsync(OutcomeType, stop)).Where(c => HasBegun || c.Id != Completed).Select(c => new Choice(c.Id, c.Label))];
        return true;
    }

    internal sealed record CaseContact(string Reference, string Language, string? Email, string? Name, string? Phone, int? Number);

    internal sealed class Input
    {
        [Required(ErrorMessage = "End.LastDayMissing")]
        public DateOnly? LastDay { get; set; }

        [Required(ErrorMessage = "End.OutcomeMissing"), StringLength(60, ErrorMessage = "End.OutcomeMissing")]
        public string? Outcome { get; set; }

        [StringLength(Domain.Placement.WordsLength, ErrorMessage = "No.WordsLong")]
        public string? Words { get; set; }

        public bool NotAboutHealth { get; set; }
    }
}
