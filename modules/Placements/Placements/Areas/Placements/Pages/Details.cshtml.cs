using System.Globalization;
using Employers.Contracts;
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
using Taxonomy.Contracts;

namespace Placements.Pages;

/// <summary>One placement: what was agreed, how it has gone, what comes next.</summary>
[RequirePermission("placements.read")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs, "placement.work")]
internal sealed class Details(
    PlacementsDb db, PlacementDoor door, PlacementWords words, IParticipantDirectory people, IEmployerDirectory employers, IStaffDirectory staff,
    ITaxonomy taxonomy, IHistoryReader history, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private IReadOnlyDictionary<Guid, string> staffNames = new Dictionary<Guid, string>();

    public Placement Placement { get; private set; } = null!;

    public string Opening { get; private set; } = "";

    public string? Employer { get; private set; }

    public string? Name { get; private set; }

    public string? Form { get; private set; }

    public string? Outcome { get; private set; }

    public string? EndWords { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IReadOnlyList<TimelineItem> Changes { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayChange => user.May("placements.plan") && !Placement.IsEnded;

    public bool MayAnswerProblems => user.May("placements.offer") && Placement.ConsultantId == user.Id;

    public FollowUp? Next => Placement.FollowUps.FirstOrDefault(f => f.State == FollowUpState.Planned);

    public string Days => Placement.Days.Length == 0 ? "" : string.Join(", ", AnswerForm.Weekdays.Where(Placement.Days.Contains).Select(d => texts["Day." + d].Value));

    public string Hours => Placement.HoursAWeek.ToString("0.#", CultureInfo.CurrentCulture);

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);

    public string? Staff(Guid id) => staffNames.GetValueOrDefault(id);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (await door.OpenAsync(id, person, stop) is not { } placement) return NotFound();
        Placement = placement;
        Opening = await db.Openings.Where(o => o.Id == placement.OpeningId).Select(o => o.Title).SingleAsync(stop);
        Employer = (await employers.GetManyAsync([placement.EmployerId], stop)).GetValueOrDefault(placement.EmployerId)?.Name;
        Name = (await people.NamesAsync([person], stop)).GetValueOrDefault(person)?.Name;
        staffNames = await staff.NamesAsync([placement.CoachId, placement.ConsultantId, .. placement.FollowUps.Select(f => f.DoneBy).OfType<Guid>()], stop);
        var codes = new[] { placement.Form, placement.Outcome }.OfType<string>().ToList();
        var labels = await taxonomy.GetManyAsync(codes, stop);
        Form = placement.Form is { } form ? labels.GetValueOrDefault(form)?.Label ?? form : null;
        Outcome = placement.Outcome is { } outcome ? labels.GetValueOrDefault(outcome)?.Label ?? outcome : null;
        EndWords = words.Open(placement.EndWordsCipher, id, Placement.WordsField);
        Problems = await db.Problems.AsNoTracking().Where(p => p.PlacementId == id).OrderByDescending(p => p.At).Take(20).ToListAsync(stop);
        Changes = [.. (await history.ReadAsync<Placement>(db, id, null, stop)).Entries.Where(e => e.Action == HistoryAction.Changed).Select(Row)];
        if (Request.Query.ContainsKey("_saved")) this.Say(texts["Plan.Saved"]);
        if (Request.Query.ContainsKey("_followed")) this.Say(Next is { } next ? texts["FollowUp.SavedNext", DateWords.Long(next.Due)] : texts["FollowUp.Saved"]);
        if (Request.Query.ContainsKey("_moved") && Next is { } moved) this.Say(texts["FollowUp.MovedTo", DateWords.Long(moved.Due)]);
        return Page();
    }

    private TimelineItem Row(HistoryEntry entry)
    {
        var at = clock.ToLocal(entry.At);
        return new(texts["Plan.Changed"], DateOnly.FromDateTime(at.DateTime))
        {
            Time = TimeOnly.FromDateTime(at.DateTime),
            By = entry.Name,
            Text = entry.Why,
            Changes = [.. entry.Changes.Where(c => c.Part is null).Select(c => new TimelineChange(
                texts["Plan.Field." + c.Field], c.Hidden ? null : c.Old, c.Hidden ? texts["Plan.Hidden"] : c.New))],
        };
    }
}
