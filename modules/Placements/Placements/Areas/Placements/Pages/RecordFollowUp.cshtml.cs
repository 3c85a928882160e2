using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Placements.Pages;

/// <summary>Two minutes on a phone: was it as planned, how is it for both, what is to be solved, when do we talk again.</summary>
[RequirePermission("placements.follow-up")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs, "placement.followup")]
[KeepsDraft]
internal sealed class RecordFollowUp(
    PlacementsDb db, PlacementDoor door, PlacementRules rules, OfferAnswers calendar, PlacementWords words, IParticipantDirectory people, ITaxonomy taxonomy,
    IFormOnce forms, IIds ids, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private const string ChangeType = "change-code";
    private const int FarthestDays = 366;

    /// <summary>The first question's answer: nothing more is asked before it.</summary>
    [BindProperty(SupportsGet = true)]
    public AsPlanned? Went { get; set; }

    /// <summary>By its name alone: without it, the route's «person» would be taken for a step.</summary>
    [BindProperty(Name = nameof(Form))]
    public FollowUpInput Form { get; set; } = new();

    [BindProperty]
    public DateOnly? NewDay { get; set; }

    public Placement Placement { get; private set; } = null!;

    public FollowUp FollowUp { get; private set; } = null!;

    /// <summary>The last one that was held before this: shown above each question.</summary>
    public FollowUp? Before { get; private set; }

    public string? Name { get; private set; }

    public string Opening { get; private set; } = "";

    public int Number { get; private set; }

    public int Count { get; private set; }

    public IReadOnlyList<Choice> Changes { get; private set; } = [];

    public HealthQuestion Health { get; } = new();

    public DateOnly Today => clock.Today;

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);

    public IReadOnlyList<Choice> Answers => [.. Enum.GetValues<AsPlanned>().Select(a => new Choice(a.ToString(), texts["AsPlanned." + a]))];

    public IReadOnlyList<Choice> Steps =>
        [.. Enumerable.Range(1, 5).Reverse().Select(s => new Choice(s.ToString(CultureInfo.InvariantCulture), texts["Step." + s]))];

    public string? Open(byte[]? sealedText, FollowUp of, string field) => words.Open(sealedText, of.Id, field);

    /// <summary>What was answered last time, in a line.</summary>
    public string? Last(int? step, byte[]? sealedText, string field)
    {
        if (Before is null) return null;
        var said = Open(sealedText, Before, field);
        var answer = step is { } s ? texts["Step." + s].Value : null;
        return answer is null && said is null ? null
            : texts["FollowUp.LastTime", DateWords.Short(Before.Due, Today), string.Join(" ", new[] { answer, said is null ? null : $"«{said}»" }.OfType<string>())].Value;
    }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        Form.Next = await ProposedAsync(stop);
        if (Went is null && Request.Query.ContainsKey("_asked")) ModelState.AddModelError(nameof(Went), texts["FollowUp.WentMissing"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        ModelState.Remove(nameof(NewDay));
        if (Went is null) ModelState.AddModelError(nameof(Went), texts["FollowUp.WentMissing"]);
        else Check(Went.Value);
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, () => WriteAsync(id, person, Went!.Value, stop), stop);
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        if (NewDay is null || NewDay < Today || NewDay > Today.AddDays(FarthestDays)) ModelState.AddModelError(nameof(NewDay), texts["FollowUp.NextWrong"]);
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, async () =>
        {
            if (await LockAsync(id, person, stop) is var (followUp, placement)) followUp.Move(NewDay!.Value);
            else return Url.Page("RecordFollowUp", new { id, person });
            await db.SaveChangesAsync(stop);
            return Url.Page("Details", new { id = placement.Id, person, _moved = 1 });
        }, stop);
    }

    private void Check(AsPlanned went)
    {
        if (went == AsPlanned.No)
        {
            if (Changes.All(c => c.Value != Form.Change)) ModelState.AddModelError("Form.Change", texts["FollowUp.ChangeMissing"]);
            if (Form.Next is null) ModelState.AddModelError("Form.Next", texts["FollowUp.NextMissing"]);
        }
        else if (!Form.Talked)
        {
            if (Steps.All(s => s.Value != Form.Person) && Form.Person != FieldTagHelper.Unknown) ModelState.AddModelError("Form.Person", texts["FollowUp.StepMissing"]);
            if (Steps.All(s => s.Value != Form.Host) && Form.Host != FieldTagHelper.Unknown) ModelState.AddModelError("Form.Host", texts["FollowUp.StepMissing"]);
        }
        if (Form.Next < Today || Form.Next > Today.AddDays(FarthestDays)) ModelState.AddModelError("Form.Next", texts["FollowUp.NextWrong"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.PersonWords", Form.PersonWords), ("Form.HostWords", Form.HostWords), ("Form.ToSolve", Form.ToSolve));
    }

    private async Task<string?> WriteAsync(Guid id, Guid person, AsPlanned went, CancellationToken stop)
    {
        // Done by somebody else meanwhile, or the placement has ended: this page says so.
        if (await LockAsync(id, person, stop) is not var (followUp, placement)) return Url.Page("RecordFollowUp", new { id, person });
        var held = went != AsPlanned.No;
        followUp.Record(new(went)
        {
            ChangeCode = held ? null : Form.Change,
            Person = held ? Step(Form.Person) : null,
            Host = held ? Step(Form.Host) : null,
            PersonWords = held ? words.Seal(PlainText.Of(Form.PersonWords), id, FollowUp.PersonField) : null,
            HostWords = held ? words.Seal(PlainText.Of(Form.HostWords), id, FollowUp.HostField) : null,
            ToSolve = words.Seal(PlainText.Of(Form.ToSolve), id, FollowUp.SolveField),
        }, Form.Talked && held, clock.Now, user.Id);
        if (Form.Next is { } next) await PlanAsync(placement.Id, followUp, next, stop);
        await db.SaveChangesAsync(stop);
        return Url.Page("Details", new { id = placement.Id, person, _followed = 1 });
    }

    /// <summary>One that did not take place gets a day of its own; otherwise the next one in the row is moved to the day chosen.</summary>
    private async Task PlanAsync(Guid placement, FollowUp done, DateOnly day, CancellationToken stop)
    {
        var next = await db.FollowUps.Where(f => f.PlacementId == placement && f.Id != done.Id && f.State == FollowUpState.Planned)
            .OrderBy(f => f.Due).ThenBy(f => f.Id).FirstOrDefaultAsync(stop);
        if (next is not null && (done.State != FollowUpState.Moved || next.Due <= day)) next.Move(day);
        else db.Add(FollowUp.On(ids.New(), placement, day));
    }

    private async Task<(FollowUp FollowUp, Placement Placement)?> LockAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (await door.LockAsync(FollowUp.PlacementId, person, stop) is not { IsEnded: false } placement) return null;
        var followUp = (await db.FollowUps.FromSql($"select *, xmin from placements.follow_up where id = {id} for update").ToListAsync(stop)).Single();
        return followUp.State == FollowUpState.Planned ? (followUp, placement) : null;
    }

    private static int? Step(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : null;

    /// <summary>The next one in the row as it stands, or what the rhythm says; none past the placement's last day.</summary>
    private async Task<DateOnly?> ProposedAsync(CancellationToken stop)
    {
        var after = FollowUp.Due > Today ? FollowUp.Due : Today;
        if (Placement.FollowUps.FirstOrDefault(f => f.State == FollowUpState.Planned && f.Id != FollowUp.Id && f.Due > Today) is { } planned) return planned.Due;
        var next = Rhythm.Of(await rules.OnAsync(Today, stop), Placement.Form).Next(Placement.FirstDay, after, calendar.OnTime);
        return next > Placement.PlannedLastDay ? null : next;
    }

    private async Task<bool> LoadAsync(Guid id, Guid person, CancellationToken stop)
    {
        var at = await db.FollowUps.Where(f => f.Id == id).Select(f => (Guid?)f.PlacementId).SingleOrDefaultAsync(stop);
        if (at is null || await door.OpenAsync(at.Value, person, stop) is not { } placement) return false;
        (Placement, FollowUp) = (placement, placement.FollowUps.Single(f => f.Id == id));
        Before = placement.FollowUps.LastOrDefault(f => f.IsHeld && f.Due <= FollowUp.Due && f.Id != id);
        var inRow = placement.FollowUps.Where(f => f.State is not (FollowUpState.Moved or FollowUpState.Cancelled) || f.Id == id).ToList();
        (Number, Count) = (inRow.FindIndex(f => f.Id == id) + 1, inRow.Count);
        Name = (await people.NamesAsync([person], stop)).GetValueOrDefault(person)?.Name;
        Opening = await db.Openings.Where(o => o.Id == placement.OpeningId).Select(o => o.Title).SingleAsync(stop);
        Changes = [.. (await taxonomy.ListAsync(ChangeType, stop)).Select(c => new Choice(c.Id, c.Label))];
        return true;
    }
}
