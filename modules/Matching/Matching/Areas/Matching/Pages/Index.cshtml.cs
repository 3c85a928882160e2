using Matching.Data;
using Matching.Domain;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>The requests for the signed-in coach's own participants: where each stands and how old it is.</summary>
[RequirePermission("matching.request")]
[ShowsPeople(PersonDetail.Name, "match.request")]
internal sealed class Index(MatchingDb db, ICaseload caseload, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>A coach has some thirty cases; this is far beyond what one person can carry.</summary>
    private const int MostCases = 200;

    private static readonly (string Tab, RequestState[] States)[] All =
    [
        ("live", [RequestState.Open, RequestState.Acquiring, RequestState.Proposed]), ("placed", [RequestState.Placed]), ("closed", [RequestState.Closed]),
    ];

    public ListQuery Query { get; private set; } = null!;

    public string Tab { get; private set; } = "";

    public IReadOnlyList<TabLink> Tabs { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var mine = (await caseload.AssignedToAsync(user.Id, MostCases, stop)).ToDictionary(p => p.Id, p => p.Name);
        Query = ListQuery.From(Request).OrderedBy("asked");
        Tab = All.FirstOrDefault(t => t.Tab == Query["tab"]).Tab ?? "live";
        var ids = mine.Keys.ToArray();
        var found = db.Requests.AsNoTracking().Where(r => ids.Contains(r.ParticipantId));
        var counts = await found.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        Tabs = [.. All.Select(t => new TabLink(texts["Index.Tab." + t.Tab], Query.WithLink("tab", t.Tab == "live" ? null : t.Tab),
            t.States.Sum(s => counts.GetValueOrDefault(s)), t.Tab == Tab))];
        Total = Tabs.Single(t => t.Current).Count!.Value;
        Query = Query.Within(Total);
        var states = All.Single(t => t.Tab == Tab).States;
        var rows = await Sorted(found.Where(r => states.Contains(r.State))).Skip(Query.Skip).Take(Query.PageSize)
            .Select(r => new { r.Id, r.ParticipantId, r.State, r.Asked, r.Urgency }).ToListAsync(stop);
        Rows = [.. rows.Select(r => new Row(r.Id, r.ParticipantId, mine[r.ParticipantId], r.State, Day(r.Asked), r.Urgency))];
    }

    public string Ago(DateOnly day) => DateWords.Ago(day, clock.Today);

    private IQueryable<MatchRequest> Sorted(IQueryable<MatchRequest> found) => (Query.Sort, Query.Descending) switch
    {
        ("state", false) => found.OrderBy(r => r.State).ThenBy(r => r.Asked).ThenBy(r => r.Id),
        ("state", true) => found.OrderByDescending(r => r.State).ThenBy(r => r.Asked).ThenBy(r => r.Id),
        (_, true) => found.OrderByDescending(r => r.Asked).ThenByDescending(r => r.Id),
        _ => found.OrderBy(r => r.Asked).ThenBy(r => r.Id),
    };

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(clock.ToLocal(at).DateTime);

    internal sealed record Row(Guid Id, Guid Participant, string Name, RequestState State, DateOnly Asked, Urgency Urgency);
}
