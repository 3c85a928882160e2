using Employers.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages;

/// <summary>The signed-in consultant's or coach's own placements.</summary>
[RequirePermission("placements.read")]
[ShowsPeople(PersonDetail.Name, "placement.list")]
internal sealed class Index(
    PlacementsDb db, IParticipantDirectory people, IEmployerDirectory employers, ICurrentUser user, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    private const string StateName = "state";

    private IReadOnlyDictionary<Guid, ParticipantName> names = new Dictionary<Guid, ParticipantName>();
    private IReadOnlyDictionary<Guid, EmployerSummary> known = new Dictionary<Guid, EmployerSummary>();

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today => clock.Today;

    public IReadOnlyList<Choice> States => [new("", texts["Placements.State.running"]), .. new[] { "late", "ended", "all" }.Select(s => new Choice(s, texts["Placements.State." + s]))];

    /// <summary>Null when the reader may not know it, or the person stands in no list.</summary>
    public string? Name(Row row) => names.GetValueOrDefault(row.Person)?.Name;

    public string? Employer(Row row) => known.GetValueOrDefault(row.Employer)?.Name;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("next");
        if (Query[StateName] is "late" or "ended" or "all") Chips = [new(StateName, Query[StateName]!, texts["Placements.State." + Query[StateName]])];
        var mine = Filtered(db.Placements.AsNoTracking().Where(p => p.ConsultantId == user.Id || p.CoachId == user.Id));
        Total = await mine.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await Sorted(mine).Skip(Query.Skip).Take(Query.PageSize).Select(p => new Row(
            p.Id, p.ParticipantId, p.EmployerId, p.OpeningId, db.Offers.Where(o => o.Id == p.OfferId).Select(o => o.Number).First(), db.Openings.Where(o => o.Id == p.OpeningId).Select(o => o.Title).First(), p.FirstDay, p.PlannedLastDay,
            p.LastDay, p.HoursAWeek, p.FollowUps.Where(f => f.State == FollowUpState.Planned).Min(f => (DateOnly?)f.Due))).ToListAsync(stop);
        names = await people.NamesAsync([.. Rows.Select(r => r.Person).Distinct()], stop);
        known = await employers.GetManyAsync([.. Rows.Select(r => r.Employer).Distinct()], stop);
        if (Request.Query.ContainsKey("_ended")) this.Say(texts["End.Done"]);
    }

    private IQueryable<Placement> Filtered(IQueryable<Placement> mine)
    {
        var today = clock.Today;
        return Query[StateName] switch
        {
            "late" => mine.Where(p => p.Ended == null && p.FollowUps.Any(f => f.State == FollowUpState.Planned && f.Due < today)),
            "ended" => mine.Where(p => p.Ended != null),
            "all" => mine,
            _ => mine.Where(p => p.Ended == null),
        };
    }

    private IQueryable<Placement> Sorted(IQueryable<Placement> mine) => (Query.Sort, Query.Descending) switch
    {
        ("first", false) => mine.OrderBy(p => p.FirstDay).ThenBy(p => p.Id),
        ("first", true) => mine.OrderByDescending(p => p.FirstDay).ThenByDescending(p => p.Id),
        ("hours", false) => mine.OrderBy(p => p.HoursAWeek).ThenBy(p => p.Id),
        ("hours", true) => mine.OrderByDescending(p => p.HoursAWeek).ThenByDescending(p => p.Id),
        (_, true) => mine.OrderByDescending(p => p.FollowUps.Where(f => f.State == FollowUpState.Planned).Min(f => (DateOnly?)f.Due)).ThenByDescending(p => p.Id),
        _ => mine.OrderBy(p => p.FollowUps.Where(f => f.State == FollowUpState.Planned).Min(f => (DateOnly?)f.Due)).ThenBy(p => p.Id),
    };

    internal sealed record Row(
        Guid Id, Guid Person, Guid Employer, Guid OpeningId, int? Number, string Opening, DateOnly FirstDay, DateOnly? Planned, DateOnly? LastDay, decimal Hours, DateOnly? Next);
}
