using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages;

/// <summary>One opening: what is known, who has its seats, what has happened, and how to pause or end it.</summary>
[RequirePermission("placements.openings")]
internal sealed class OpeningDetails(
    PlacementsDb db, SeatUse seats, OccupancyWords words, FreshnessDesk freshness, OpeningDescription description, OpeningFacts facts, IEmployerDirectory employers,
    IStaffDirectory staff, IFormOnce forms, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    public Opening? Opening { get; private set; }

    public string Lead { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public IReadOnlyList<OccupancyWeek> Weeks { get; private set; } = [];

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public IReadOnlyList<(string Term, string? Value)> Facts { get; private set; } = [];

    public string? EmployerName { get; private set; }

    public string? ResponsibleName { get; private set; }

    public bool MayWrite => user.May("placements.openings-write");

    public bool MayTakeOver => Opening!.State != OpeningState.Closed && Opening.ResponsibleId != user.Id;

    public bool IsStale => freshness.IsStale(Opening!);

    public bool MayAsk => MayWrite && freshness.MayAsk(Opening!);

    /// <summary>One that the employer has taken back stays so; one that we ended can come again.</summary>
    public bool MayPublish => Opening is { State: OpeningState.Paused or OpeningState.Closed, NotBefore: null, EmployerId: not null, Published: not null };

    [BindProperty]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        foreach (var done in (string[])["published", "saved", "paused", "closed", "asked", "taken"])
            if (Request.Query.ContainsKey("_" + done)) this.Say(texts["OpeningDetails.Done." + done]);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id, CancellationToken stop)
    {
        if (Until is { } until && (until <= clock.Today || until > clock.Today.AddYears(2))) ModelState.AddModelError("Until", texts["Case.UntilWrong"]);
        return await ChangeAsync(id, "paused", () =>
        {
            if (Opening!.State != OpeningState.Published) return;
            Opening.Pause(Until, clock.Now);
            db.Publish(new OpeningChanged(id));
        }, stop);
    }

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken stop) => ChangeAsync(id, "published", () =>
    {
        if (!MayPublish) return;
        Opening!.Publish(clock.Now, clock.Today);
        db.Publish(new OpeningPublished(id, Opening.EmployerId!.Value));
    }, stop);

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken stop) => ChangeAsync(id, "closed", () =>
    {
        if (Opening!.State is not (OpeningState.Published or OpeningState.Paused)) return;
        Opening.Close(clock.Now);
        db.Publish(new OpeningWithdrawn(id, Opening.EmployerId!.Value));
    }, stop);

    public Task<IActionResult> OnPostAskAsync(Guid id, CancellationToken stop) => ChangeAsync(id, "asked", () => freshness.Ask(Opening!), stop);

    public Task<IActionResult> OnPostTakeOverAsync(Guid id, CancellationToken stop) => ChangeAsync(id, "taken", () =>
    {
        Opening!.HandTo(user.Id);
        if (Opening.State != OpeningState.Draft) db.Publish(new OpeningChanged(id));
    }, stop);

    private async Task<IActionResult> ChangeAsync(Guid id, string done, Action change, CancellationToken stop)
    {
        if (!MayWrite) return Forbid();
        if (!await FindAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return await forms.OnceAsync(this, db, async () =>
        {
            change();
            await db.SaveChangesAsync(stop);
            return $"/placements/opening/{id}?_{done}=1";
        }, stop);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop) =>
        (Opening = await db.Openings.FirstOrDefaultAsync(o => o.Id == id && (MayWrite || o.State != OpeningState.Draft), stop)) is not null;

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var opening = Opening!;
        var occupancy = new Occupancy(opening.Seats, opening.From, opening.To, [.. (await seats.FromAsync([opening.Id], clock.Today, stop))[opening.Id]]);
        (Sentence, Weeks) = (words.Sentence(opening, occupancy), words.Weeks(opening, occupancy));
        Facts = await facts.OfAsync(opening, stop);
        if (MayWrite && opening.State is OpeningState.Published or OpeningState.Paused) Tasks = await description.TasksAsync(opening, stop);
        EmployerName = opening.EmployerId is { } employer ? (await employers.GetManyAsync([employer], stop)).GetValueOrDefault(employer)?.Name : null;
        ResponsibleName = opening.ResponsibleId is { } responsible ? (await staff.NamesAsync([responsible], stop)).GetValueOrDefault(responsible) : null;
        Lead = opening is { State: OpeningState.Paused, PausedUntil: { } until } ? texts["OpeningDetails.PausedUntil", DateWords.Long(until)] : texts["OpeningDetails.State." + opening.State];
        return Page();
    }
}
