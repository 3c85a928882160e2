using Employers.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages;

/// <summary>The inventory of openings, searched by what one does there.</summary>
[RequirePermission("placements.openings")]
internal sealed class Openings(PlacementsDb db, IEmployerDirectory employers, ICurrentUser user) : PageModel
{
    private IReadOnlyDictionary<Guid, EmployerSummary> known = new Dictionary<Guid, EmployerSummary>();

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayWrite => user.May("placements.openings-write");

    public string? Employer(Guid id) => known.GetValueOrDefault(id)?.Name;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("title");
        var found = db.Openings.AsNoTracking().Where(o => o.EmployerId != null);
        if (Query["q"] is { } words)
        {
            Chips = [new("q", words, words)];
            found = found.Where(o => EF.Functions.ILike(o.Title, Pattern.Holding(words)));
        }
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await Sorted(found).Skip(Query.Skip).Take(Query.PageSize).Select(o => new Row(o.Title, o.EmployerId!.Value, o.Seats)).ToListAsync(stop);
        known = await employers.GetManyAsync([.. Rows.Select(r => r.EmployerId).Distinct()], stop);
    }

    private IQueryable<Opening> Sorted(IQueryable<Opening> found) => (Query.Sort, Query.Descending) switch
    {
        ("seats", false) => found.OrderBy(o => o.Seats).ThenBy(o => o.Title).ThenBy(o => o.Id),
        ("seats", true) => found.OrderByDescending(o => o.Seats).ThenBy(o => o.Title).ThenBy(o => o.Id),
        (_, true) => found.OrderByDescending(o => o.Title).ThenByDescending(o => o.Id),
        _ => found.OrderBy(o => o.Title).ThenBy(o => o.Id),
    };

    internal sealed record Row(string Title, Guid EmployerId, int Seats);
}
