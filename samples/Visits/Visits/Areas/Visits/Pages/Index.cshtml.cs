using Employers.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Visits.Data;
using Visits.Domain;

namespace Visits.Pages;

/// <summary>All visits, the latest first.</summary>
[RequirePermission("visits.read")]
internal sealed class Index(VisitsDb db, IEmployerDirectory employers, IStaffDirectory staff, ICurrentUser user, IStringLocalizer<Texts> texts) : PageModel
{
    private IReadOnlyDictionary<Guid, EmployerSummary> known = new Dictionary<Guid, EmployerSummary>();
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Choice> States => [new("", texts["Index.AllStates"]), .. Enum.GetValues<VisitState>().Select(s => new Choice(s.ToString(), texts[$"State.{s}"]))];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public string EmployerOf(Row row) => known.GetValueOrDefault(row.Employer)?.Name ?? texts["Visit.EmployerGone"];

    public string? NameOf(Row row) => names.GetValueOrDefault(row.Responsible);

    public bool MayTell(Row row) => row.State is VisitState.Planned or VisitState.NotTold && user.May("visits.plan");

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (Request.Query.ContainsKey("_planned")) this.Say(texts["Plan.Done"]);
        if (Request.Query.ContainsKey("_told")) this.Say(texts["Tell.Done"]);
        Query = ListQuery.From(Request);
        var found = db.Visits.AsQueryable();
        if (Enum.TryParse<VisitState>(Query["state"], out var state))
        {
            found = found.Where(v => v.State == state);
            Chips = [new("state", state.ToString(), texts[$"State.{state}"])];
        }
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await found.OrderByDescending(v => v.Day).ThenBy(v => v.Id).Skip(Query.Skip).Take(Query.PageSize)
            .Select(v => new Row(v.Id, v.EmployerId, v.Day, v.State, v.Places, v.Visitors, v.OpeningsSince, v.Responsible)).ToListAsync(stop);
        known = await employers.GetManyAsync([.. Rows.Select(r => r.Employer).Distinct()], stop);
        names = await staff.NamesAsync([.. Rows.Select(r => r.Responsible).Distinct()], stop);
    }

    internal sealed record Row(Guid Id, Guid Employer, DateOnly Day, VisitState State, int Places, int? Visitors, int Openings, Guid Responsible);
}
