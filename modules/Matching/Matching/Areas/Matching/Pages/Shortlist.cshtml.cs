using System.Globalization;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Matching.Pages;

/// <summary>The explained shortlist for one participant, computed against the present each time it is opened.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.shortlist", Requires = Shows.Match)]
internal sealed class Shortlist(
    MatchingDb db, IFormOnce forms, IUndo undo, ShortlistReader shortlists, RunRecorder runs, ITaxonomy taxonomy, IInstallationClock clock, IStringLocalizer<Texts> texts)
    : PageModel
{
    private const int Step = 10;
    private const int MostShown = 100;

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    /// <summary>Null when nothing has been asked for yet.</summary>
    public Shortlists.Shortlist? List { get; private set; }

    /// <summary>The first that can be proposed: the page's one thing to press.</summary>
    public Card? First => List is { HasConsent: true } list ? list.Cards.FirstOrDefault(c => c.MayPropose) : null;

    public int Show { get; private set; } = Step;

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<Choice> Forms { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Choice> Verdicts => [new("", texts["Filter.Any"]), new("yes", texts["Filter.Fits"])];

    public IReadOnlyList<Choice> Distances => [new("", texts["Filter.Any"]), .. ShortlistFilter.Distances.Select(km => new Choice(km.ToString(CultureInfo.InvariantCulture), texts["Filter.Within", km]))];

    /// <summary>«31 stoppas: tider 12, resväg 8».</summary>
    public string StoppedSentence => List is null ? "" : texts["Shortlist.Stopped", List.Stopped,
        string.Join(", ", List.StoppedBy.Take(4).Select(s => texts["Shortlist.StoppedPart", Named(s.Key), s.Count].Value))];

    public string Heading => List!.Total switch
    {
        0 => texts["Shortlist.HeadingNone", FirstName],
        1 => texts["Shortlist.HeadingOne", FirstName],
        var n => texts["Shortlist.Heading", n.ToString("N0", CultureInfo.CurrentCulture), FirstName],
    };

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, int n = Step, CancellationToken stop = default)
    {
        Id = id;
        Show = Math.Clamp(n, Step, MostShown);
        if (await db.RequestAsync(id, request, stop) is not { } found)
        {
            if (request is not null || await shortlists.PersonAsync(id, stop) is not { } person) return NotFound();
            FirstName = person.FirstName;
            return Page();
        }
        Query = ListQuery.From(Request);
        var filter = ShortlistFilter.Of(Query);
        List = await shortlists.ReadAsync(found, Show, filter, stop);
        if (List is null) return NotFound();
        FirstName = List.FirstName;
        await NameFiltersAsync(filter, stop);
        await SayAsync(id, found.Id, stop);
        return Page();
    }

    /// <summary>Keeps the ranking of this moment, so that the marks go and what changed is on record.</summary>
    public Task<IActionResult> OnPostRecountAsync(Guid id, Guid request, CancellationToken stop) => ChangeAsync(id, request, async found =>
    {
        if (await shortlists.PersonAsync(id, stop) is not { } person) return null;
        var (ranking, _) = await shortlists.RankAsync(person.Profile, found.Wanted(), [], stop);
        runs.Add(found, ranking);
        return Url.Page("Shortlist", null, new { id, request, _done = "recount" });
    }, stop);

    public Task<IActionResult> OnPostCloseAsync(Guid id, Guid request, CancellationToken stop) => ChangeAsync(id, request, async found =>
    {
        var isClosed = await db.CloseAsync(found, clock.Now, stop);
        return Url.Page("Shortlist", null, new { id, request, _done = isClosed ? "closed" : "proposed" });
    }, stop);

    public Task<IActionResult> OnPostReopenAsync(Guid id, Guid request, CancellationToken stop) => ChangeAsync(id, request, found =>
    {
        if (found.State == RequestState.Closed) found.Become(RequestState.Open, clock.Now);
        return Task.FromResult(Url.Page("Shortlist", null, new { id, request, _done = "reopened" }));
    }, stop);

    /// <summary>Takes an opening back that was set aside, also long after.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid request, Guid opening, CancellationToken stop) => ChangeAsync(id, request, async _ =>
    {
        db.RemoveRange(await db.SetAsides.Where(a => a.ParticipantId == id && a.OpeningId == opening).ToListAsync(stop));
        return Url.Page("Shortlist", null, new { id, request, _done = "back" });
    }, stop);

    /// <summary>«Ångra» in the status row.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid request, string? token, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await undo.TakeAsync(db, SetAside.Action, token, stop) is not { } aside
            || await db.SetAsides.FirstOrDefaultAsync(a => a.Id == aside && a.ParticipantId == id, stop) is not { } found)
            return RedirectToPage("Shortlist", null, new { id, request, _done = "late" });
        db.Remove(found);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return RedirectToPage("Shortlist", null, new { id, request, _done = "back" });
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Guid request, Func<MatchRequest, Task<string?>> change, CancellationToken stop)
    {
        if (await db.RequestAsync(id, request, stop) is not { } found) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            var location = await change(found);
            await db.SaveChangesAsync(stop);
            return location;
        }, stop);
    }

    private async Task NameFiltersAsync(ShortlistFilter filter, CancellationToken stop)
    {
        Forms = [new("", texts["Filter.Any"]), .. (await taxonomy.ListAsync(ConceptType.Form, stop)).Select(c => new Choice(c.Id, c.Label))];
        var chips = new List<FilterChip>();
        if (filter.OnlyFits) chips.Add(new(ShortlistFilter.FitsName, Query[ShortlistFilter.FitsName]!, texts["Filter.Fits"]));
        if (filter.WithinKm is { } km) chips.Add(new(ShortlistFilter.DistanceName, Query[ShortlistFilter.DistanceName]!, texts["Filter.Within", km]));
        if (filter.Form is { } form) chips.Add(new(ShortlistFilter.FormName, form, Forms.FirstOrDefault(f => f.Value == form)?.Text ?? texts["Filter.UnknownForm"]));
        Chips = chips;
    }

    private string Named(string key) => texts[key] is { ResourceNotFound: false } known ? known : texts["StopBy.other"];

    private async Task SayAsync(Guid id, Guid request, CancellationToken stop)
    {
        var token = HttpContext.Request.Query["_undo"].ToString();
        if (await undo.OfferedAsync(db, SetAside.Action, token, stop) is not null)
            this.Say(texts["Aside.Done"], Url.Page("Shortlist", "Undo", new { id, request, token }));
        else if (HttpContext.Request.Query["_done"].ToString() is { Length: > 0 and < 20 } done
            && texts["Shortlist.Done." + done] is { ResourceNotFound: false } said)
            this.Say(said);
    }
}
