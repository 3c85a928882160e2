using Employers.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Pages;

/// <summary>The registry, by name, searched by name or city.</summary>
[RequirePermission("employers.read")]
internal sealed class Index(EmployersDb db, ICurrentUser user) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRegister => user.May("employers.register");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = db.Employers.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Q)) found = found.Where(e => EF.Functions.ILike(e.Name, $"%{Q}%") || EF.Functions.ILike(e.City!, $"%{Q}%"));
        Total = await found.CountAsync(stop);
        Rows = await found.OrderBy(e => e.Name).ThenBy(e => e.Id).Take(PageSize)
            .Select(e => new Row(e.Id, e.Name, e.City, e.Registered)).ToListAsync(stop);
    }

    internal sealed record Row(Guid Id, string Name, string? City, DateTimeOffset Registered);
}
