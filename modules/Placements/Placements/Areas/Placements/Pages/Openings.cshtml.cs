using Employers.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Pages;

/// <summary>The inventory of openings, by title.</summary>
[RequirePermission("placements.openings")]
internal sealed class Openings(PlacementsDb db, IEmployerDirectory employers, ICurrentUser user) : PageModel
{
    private const int PageSize = 50;
    private IReadOnlyDictionary<Guid, EmployerSummary> known = new Dictionary<Guid, EmployerSummary>();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayWrite => user.May("placements.openings-write");

    public string? Employer(Guid id) => known.GetValueOrDefault(id)?.Name;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Total = await db.Openings.CountAsync(stop);
        Rows = await db.Openings.OrderBy(o => o.Title).ThenBy(o => o.Id).Take(PageSize)
            .Select(o => new Row(o.Title, o.EmployerId, o.Seats)).ToListAsync(stop);
        known = await employers.GetManyAsync([.. Rows.Select(r => r.EmployerId).Distinct()], stop);
    }

    internal sealed record Row(string Title, Guid EmployerId, int Seats);
}
