using Matching.Contracts;
using Matching.Data;
using Matching.Domain;
using Matching.Engine.Fixes;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>What coaches ask of consultants, oldest first: places to find, changes to ask for, proposals that nobody takes. It names nobody.</summary>
[RequirePermission("matching.acquire")]
internal sealed class Acquire(
    MatchingDb db, IFormOnce forms, IOpeningDirectory openings, IReleaseSheets sheets, LabelReader labelReader, ICurrentUser user, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query { get; private set; } = null!;

    public string Tab { get; private set; } = "";

    public IReadOnlyList<TabLink> Tabs { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request);
        Tab = Query["tab"] is "mine" or "changes" or "proposals" ? Query["tab"]! : "queue";
        Tabs =
        [
            Link("queue", await Queue().CountAsync(stop)), Link("mine", await Mine().CountAsync(stop)),
            Link("changes", await Changes().CountAsync(stop)), Link("proposals", await Waiting().CountAsync(stop)),
        ];
        Total = Tabs.Single(t => t.Current).Count!.Value;
        Query = Query.Within(Total);
        Rows = Tab switch
        {
            "changes" => await ChangeRowsAsync(stop),
            "proposals" => await ProposalRowsAsync(stop),
            _ => await AcquisitionRowsAsync(Tab == "mine" ? Mine() : Queue(), stop),
        };
        if (Request.Query["_done"].ToString() is { Length: > 0 and < 20 } done
            && texts["Acquire.Done." + done] is { ResourceNotFound: false } said) this.Say(said);
    }

    public Task<IActionResult> OnPostTakeAsync(Guid acquisition, CancellationToken stop) => forms.OnceAsync(this, db, async () =>
    {
        var found = await db.Acquisitions.FirstOrDefaultAsync(a => a.Id == acquisition, stop);
        return await SavedAsync(found?.Take(user.Id, clock.Now) == true, "taken", "mine", stop);
    }, stop);

    /// <summary>A proposal for an opening that nobody is responsible for; sheet and consent are asked again.</summary>
    public Task<IActionResult> OnPostTakeProposalAsync(Guid proposal, CancellationToken stop) => forms.OnceAsync(this, db, async () =>
    {
        var found = await db.Proposals.FirstOrDefaultAsync(p => p.Id == proposal && p.State == ProposalState.Waiting, stop);
        if (found is not { SheetId: { } sheet }) return await SavedAsync(false, "", "proposals", stop);
        if (!(await sheets.HoldingAsync([sheet], stop)).Contains(sheet))
        {
            found.Answer(ProposalState.ConsentWithdrawn, null, null, clock.Now);
            await db.ReopenAsync(found, clock.Now, stop);
            await db.SaveChangesAsync(stop);
            return Url.Page("Acquire", new { tab = "proposals", _done = "consent" });
        }
        found.Take(user.Id, clock.Now);
        db.Publish(new ProposalMade(found.Id, found.ParticipantId, found.OpeningId, sheet, found.CoachId, user.Id));
        return await SavedAsync(true, "proposal", "proposals", stop);
    }, stop);

    private async Task<string?> SavedAsync(bool changed, string done, string tab, CancellationToken stop)
    {
        try
        {
            if (changed) await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            changed = false;
        }
        return Url.Page("Acquire", new { tab, _done = changed ? done : "late" });
    }

    private IQueryable<Acquisition> Queue() => db.Acquisitions.AsNoTracking().Where(a => a.State == AcquisitionState.Waiting);

    private IQueryable<Acquisition> Mine() => db.Acquisitions.AsNoTracking().Where(a => a.State == AcquisitionState.Taken && a.TakenBy == user.Id);

    private IQueryable<ChangeWish> Changes() => db.ChangeWishes.AsNoTracking().Where(w => w.Answered == null
        && (w.ConsultantId == null || w.ConsultantId == user.Id));

    private IQueryable<Proposal> Waiting() => db.Proposals.AsNoTracking().Where(p => p.State == ProposalState.Waiting);

    private async Task<IReadOnlyList<Row>> AcquisitionRowsAsync(IQueryable<Acquisition> queue, CancellationToken stop)
    {
        var found = await queue.OrderBy(a => a.At).ThenBy(a => a.Id).Skip(Query.Skip).Take(Query.PageSize).ToListAsync(stop);
        var labels = await labelReader.ReadAsync(found.SelectMany(AcquisitionWords.Codes), stop);
        return [.. found.Select(a => (a.Id, a.At, Words: AcquisitionWords.Of(a, labels, texts)))
            .Select(a => new Row(a.Id, a.Words.Wish, Joined(a.Words.Area, a.Words.Hours, a.Words.Days, a.Words.Form, a.Words.From), Day(a.At),
                a.Words.Urgency))];
    }

    private async Task<IReadOnlyList<Row>> ChangeRowsAsync(CancellationToken stop)
    {
        var found = await Changes().OrderBy(w => w.At).ThenBy(w => w.Id).Skip(Query.Skip).Take(Query.PageSize).ToListAsync(stop);
        var titles = await TitlesAsync(found.Select(w => w.OpeningId), stop);
        var changes = found.ToDictionary(w => w.Id, w => Parsed(w.Change));
        var sentences = new ReasonSentences(texts, await labelReader.ReadAsync(changes.Values.SelectMany(c => c).SelectMany(CodesIn.Of), stop));
        return [.. found.Select(w => new Row(w.Id, titles.GetValueOrDefault(w.OpeningId) ?? texts["Acquire.Gone"],
            Labels.Upper(sentences.Changes(changes[w.Id])), Day(w.At), null))];
    }

    private async Task<IReadOnlyList<Row>> ProposalRowsAsync(CancellationToken stop)
    {
        var found = await Waiting().OrderBy(p => p.Made).ThenBy(p => p.Id).Skip(Query.Skip).Take(Query.PageSize)
            .Select(p => new { p.Id, p.OpeningId, p.Made }).ToListAsync(stop);
        var titles = await TitlesAsync(found.Select(p => p.OpeningId), stop);
        return [.. found.Select(p => new Row(p.Id, titles.GetValueOrDefault(p.OpeningId) ?? texts["Acquire.Gone"], null, Day(p.Made), null))];
    }

    private async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IEnumerable<Guid> ids, CancellationToken stop)
    {
        var all = ids.Distinct().ToList();
        return all.Count == 0 ? new Dictionary<Guid, string>() : (await openings.GetManyAsync(all, stop)).ToDictionary(o => o.Key, o => o.Value.Title);
    }

    private static List<Change> Parsed(string text) => [.. text.Split(" + ").Select(t => Change.TryParse(t, out var c) ? c : null).OfType<Change>()];

    private static string? Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => p is not null)) is { Length: > 0 } all ? all : null;

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(clock.ToLocal(at).DateTime);

    public string Ago(DateOnly day) => DateWords.Ago(day, clock.Today);

    private TabLink Link(string tab, int count) => new(texts["Acquire.Tab." + tab], Query.WithLink("tab", tab == "queue" ? null : tab), count, Tab == tab);

    internal sealed record Row(Guid Id, string Title, string? What, DateOnly Asked, string? Urgency);
}
