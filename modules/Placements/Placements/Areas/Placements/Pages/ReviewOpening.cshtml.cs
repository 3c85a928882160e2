using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages;

/// <summary>From an employer's offer to the inventory: who they are, what the work is, and then a yes or a no. Also for an opening that a consultant registers.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class ReviewOpening(
    PlacementsDb db, ReviewDesk desk, OpeningDescription description, OpeningFacts facts, ExpectationGauge gauge, OfferTexts words, IFormOnce forms, IFieldCipher cipher,
    IStaffDirectory staff, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    public Guid Id { get; private set; }

    public Submission? Submission { get; private set; }

    public Opening? Opening { get; private set; }

    public DateOnly Today => clock.Today;

    public string Heading { get; private set; } = "";

    public string? Lead { get; private set; }

    /// <summary>What somebody else did while this page was open.</summary>
    public string? Conflict { get; private set; }

    public string? Number { get; private set; }

    public bool NumberIsDoubtful => !OrganisationNumberHint.LooksRight(Number, clock.Country);

    public IReadOnlyList<string> TaskNames { get; private set; } = [];

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public int Unknowns { get; private set; }

    public string? Gauge { get; private set; }

    public bool MayTake => Submission is { IsOpen: true } && (Opening is null || Submission.ReviewerId != user.Id);

    /// <summary>The one thing that publishing needs.</summary>
    public bool LacksEmployer => Opening is { State: OpeningState.Draft, EmployerId: null };

    public bool MayPublish => Opening is { State: OpeningState.Draft, EmployerId: not null };

    [BindProperty]
    public uint Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        if (Request.Query.ContainsKey("_saved")) this.Say(texts["Review.Saved"]);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        return await OnceAsync(id, async () =>
        {
            if (MayTake) await desk.TakeAsync(Submission!, Opening, stop);
            return Url.Page("ReviewOpening", new { id });
        }, stop);
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        if (Opening?.State == OpeningState.Published) return RedirectToPage("OpeningDetails", new { id });
        if (!MayPublish || Opening!.Version != Version) return await ConflictAsync(stop);
        return await OnceAsync(id, () =>
        {
            desk.Publish(Submission, Opening);
            return Task.FromResult(Url.Page("OpeningDetails", new { id, _published = 1 }));
        }, stop);
    }

    private async Task<IActionResult> OnceAsync(Guid id, Func<Task<string?>> write, CancellationToken stop)
    {
        try
        {
            return await forms.OnceAsync(this, db, async () =>
            {
                var location = await write();
                await db.SaveChangesAsync(stop);
                return location;
            }, stop);
        }
        catch (DbUpdateException)
        {
            // Somebody else was a moment before; what stands now is shown.
            db.ChangeTracker.Clear();
            await FindAsync(id, stop);
            return await ConflictAsync(stop);
        }
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Conflict = texts["Review.ChangedBy", await NameAsync(Opening?.ResponsibleId ?? Submission?.ReviewerId, stop)];
        return await ShowAsync(stop);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        Submission = await db.Submissions.FirstOrDefaultAsync(s => s.Id == id && s.State != SubmissionState.Unconfirmed, stop);
        Opening = await db.Openings.FirstOrDefaultAsync(o => o.Id == id, stop);
        return Submission is not null || Opening is not null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Heading = Opening?.Title ?? Submission!.Workplace;
        var who = await NameAsync(Submission?.ReviewerId ?? Opening?.ResponsibleId, stop);
        Lead = texts["Review.State." + (Submission?.State.ToString() ?? "Registered"), who];
        if (Submission is { } sent)
        {
            Number = sent.NumberCipher is { } hidden ? cipher.Decrypt(hidden, sent.Id, Submission.NumberField) : null;
            TaskNames = await facts.LabelsAsync(sent.Work.Tasks, stop);
            if (sent is { IsOpen: true, Work.IsLater: false }) Gauge = words.Gauge(await gauge.ReadAsync(sent.Work, sent.Time, stop));
        }
        if (Opening is { State: OpeningState.Draft }) (Tasks, Unknowns) = (await description.TasksAsync(Opening, stop), await description.UnknownsAsync(Opening, stop));
        return Page();
    }

    private async Task<string> NameAsync(Guid? account, CancellationToken stop) =>
        account is { } id && (await staff.NamesAsync([id], stop)).TryGetValue(id, out var name) ? name : texts["Review.Somebody"];
}
