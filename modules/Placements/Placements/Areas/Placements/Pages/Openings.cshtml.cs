using System.Globalization;
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
using Taxonomy.Contracts;

namespace Placements.Pages;

/// <summary>The inventory: what is free, where and when.</summary>
[RequirePermission("placements.openings")]
internal sealed class Openings(
    PlacementsDb db, SeatUse seats, OccupancyWords words, FreshnessDesk freshness, IEmployerDirectory employers, CodeChoices choices, IFormOnce forms,
    ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly string[] KnownStates = ["free", "full", "stale", "Paused", "Draft", "Closed"];

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Forms { get; private set; } = [];

    public IReadOnlyList<Choice> States => [new("", texts["Openings.AllStates"]), .. KnownStates.Where(s => MayWrite || s != nameof(OpeningState.Draft)).Select(s => new Choice(s, texts["Openings.State." + s]))];

    public int Total { get; private set; }

    public bool HidesClosed => Query["state"] is null;

    public bool MayWrite => user.May("placements.openings-write");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("title");
        if (Request.Query.ContainsKey("_asked")) this.Say(texts["Openings.AskedNow"]);
        Forms = [new("", texts["Openings.AllForms"]), .. await choices.OfAsync(ConceptType.Form, stop)];
        var found = Filtered();
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        var page = await Sorted(found).Skip(Query.Skip).Take(Query.PageSize).ToListAsync(stop);
        var held = await seats.FromAsync([.. page.Select(o => o.Id)], clock.Today, stop);
        var known = await employers.GetManyAsync([.. page.Where(o => o.EmployerId != null).Select(o => o.EmployerId!.Value).Distinct()], stop);
        Rows = [.. page.Select(o => RowOf(o, [.. held[o.Id]], o.EmployerId is { } id ? known.GetValueOrDefault(id)?.Name : null))];
    }

    public async Task<IActionResult> OnPostAskAsync(Guid opening, CancellationToken stop)
    {
        if (!MayWrite) return Forbid();
        if (await db.Openings.FirstOrDefaultAsync(o => o.Id == opening, stop) is not { } found) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            freshness.Ask(found);
            await db.SaveChangesAsync(stop);
            return Url.Page("Openings", new { state = "stale", _asked = 1 });
        }, stop);
    }

    private IQueryable<Opening> Filtered()
    {
        var chips = new List<FilterChip>();
        // What is not ready is for those who can make it so.
        var found = db.Openings.AsNoTracking().Where(o => MayWrite || o.State != OpeningState.Draft);
        var today = clock.Today;
        if (Query["q"] is { } said)
        {
            chips.Add(new("q", said, said));
            found = found.Where(o => EF.Functions.ILike(o.Title, Pattern.Holding(said)));
        }
        if (Query["town"] is { } town)
        {
            chips.Add(new("town", town, town));
            found = found.Where(o => o.Town != null && EF.Functions.ILike(o.Town, Pattern.Holding(town)));
        }
        if (Query["form"] is { } form)
        {
            chips.Add(new("form", form, Forms.FirstOrDefault(f => f.Value == form)?.Text ?? form));
            found = found.Where(o => o.Form == form);
        }
        if (DateOnly.TryParseExact(Query["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            chips.Add(new("from", Query["from"]!, texts["Openings.FreeFrom", DateWords.Long(day)]));
            var full = seats.FullOn(day);
            found = found.Where(o => o.State == OpeningState.Published && (o.From == null || o.From <= day) && (o.To == null || o.To >= day) && !full.Contains(o.Id));
        }
        if (KnownStates.Contains(Query["state"])) chips.Add(new("state", Query["state"]!, texts["Openings.State." + Query["state"]]));
        Chips = chips;
        var taken = seats.FullOn(today);
        var oldest = today.AddDays(-FreshnessDesk.Days);
        return Query["state"] switch
        {
            "free" => found.Where(o => o.State == OpeningState.Published && (o.To == null || o.To >= today) && !taken.Contains(o.Id)),
            "full" => found.Where(o => o.State == OpeningState.Published && taken.Contains(o.Id)),
            "stale" => found.Where(o => o.State == OpeningState.Published && o.Confirmed < oldest),
            "Paused" => found.Where(o => o.State == OpeningState.Paused),
            "Draft" => found.Where(o => o.State == OpeningState.Draft),
            "Closed" => found.Where(o => o.State == OpeningState.Closed),
            _ => found.Where(o => o.State != OpeningState.Closed),
        };
    }

    private IQueryable<Opening> Sorted(IQueryable<Opening> found) => (Query.Sort, Query.Descending) switch
    {
        ("town", false) => found.OrderBy(o => o.Town).ThenBy(o => o.Title).ThenBy(o => o.Id),
        ("town", true) => found.OrderByDescending(o => o.Town).ThenBy(o => o.Title).ThenBy(o => o.Id),
        (_, true) => found.OrderByDescending(o => o.Title).ThenByDescending(o => o.Id),
        _ => found.OrderBy(o => o.Title).ThenBy(o => o.Id),
    };

    private Row RowOf(Opening o, IReadOnlyList<HeldSeat> held, string? employer)
    {
        var occupancy = new Occupancy(o.Seats, o.From, o.To, held);
        var free = occupancy.UnheldFrom(clock.Today);
        var (state, tone) = o.State switch
        {
            OpeningState.Draft => ("Draft", Tone.Neutral),
            OpeningState.Paused => ("Paused", Tone.Neutral),
            OpeningState.Closed => ("Closed", Tone.Neutral),
            _ when free == 0 => ("full", Tone.Warning),
            _ when free < o.Seats => ("part", Tone.Info),
            _ => ("free", Tone.Good),
        };
        var stale = freshness.IsStale(o);
        return new(o.Id, o.State == OpeningState.Draft ? $"/placements/reviewopening/{o.Id}" : $"/placements/opening/{o.Id}", o.Title, employer, o.Town,
            o.Form is null ? null : Forms.FirstOrDefault(f => f.Value == o.Form)?.Text ?? o.Form, words.Sentence(o, occupancy), words.Weeks(o, occupancy),
            texts["Openings.State." + state], tone, stale, freshness.MayAsk(o), o.AskedToConfirm);
    }

    internal sealed record Row(
        Guid Id, string Href, string Title, string? Employer, string? Town, string? Form, string Sentence, IReadOnlyList<OccupancyWeek> Weeks, string State, Tone Tone,
        bool IsStale, bool MayAsk, DateOnly? Asked);
}
