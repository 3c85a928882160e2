using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>The registry, searched by name or town.</summary>
[RequirePermission("employers.read")]
internal sealed class Index(EmployersDb db, ICurrentUser user, IUndo undo, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRegister => user.May("employers.register");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("name");
        await SayAsync(stop);
        var found = db.Employers.AsNoTracking().Where(e => e.Archived == null);
        if (Query["q"] is { } words)
        {
            Chips = [new("q", words, words)];
            found = found.Where(e => EF.Functions.ILike(e.Name, Pattern.Holding(words)) || EF.Functions.ILike(e.City!, Pattern.Holding(words)));
        }
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await Sorted(found).Skip(Query.Skip).Take(Query.PageSize).Select(e => new Row(e.Id, e.Name, e.City, e.Registered)).ToListAsync(stop);
    }

    private IQueryable<Employer> Sorted(IQueryable<Employer> found) => (Query.Sort, Query.Descending) switch
    {
        ("city", false) => found.OrderBy(e => e.City).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("city", true) => found.OrderByDescending(e => e.City).ThenByDescending(e => e.Name).ThenByDescending(e => e.Id),
        ("registered", false) => found.OrderBy(e => e.Registered).ThenBy(e => e.Id),
        ("registered", true) => found.OrderByDescending(e => e.Registered).ThenByDescending(e => e.Id),
        (_, true) => found.OrderByDescending(e => e.Name).ThenByDescending(e => e.Id),
        _ => found.OrderBy(e => e.Name).ThenBy(e => e.Id),
    };

    /// <summary>What was archived a moment ago, as long as it can be taken back; or that it no longer could.</summary>
    private async Task SayAsync(CancellationToken stop)
    {
        // Names with an underscore are not filters, so the list's own links do not carry them on.
        var token = Request.Query["_undo"].ToString();
        if (Request.Query.ContainsKey("_late")) this.Say(texts["Archive.Late"]);
        else if (await undo.OfferedAsync(db, Employer.ArchiveAction, token, stop) is { } id
            && await db.Employers.Where(e => e.Id == id).Select(e => e.Name).FirstOrDefaultAsync(stop) is { } name)
            this.Say(texts["Archive.Done", name], Url.Page("Edit", "Restore", new { id, token }));
    }

    internal sealed record Row(Guid Id, string Name, string? City, DateTimeOffset Registered);
}
