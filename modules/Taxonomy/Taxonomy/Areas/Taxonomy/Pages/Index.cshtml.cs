using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Data;

namespace Taxonomy.Pages;

/// <summary>The reference data, searched by Swedish or English label.</summary>
[RequirePermission("taxonomy.edit")]
internal sealed class Index(TaxonomyDb db) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = db.Concepts.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Q)) found = found.Where(c => EF.Functions.ILike(c.LabelSv, $"%{Q}%") || EF.Functions.ILike(c.LabelEn!, $"%{Q}%"));
        Total = await found.CountAsync(stop);
        Rows = await found.OrderBy(c => c.LabelSv).ThenBy(c => c.Id).Take(PageSize)
            .Select(c => new Row(c.LabelSv, c.Type, c.IsLocal)).ToListAsync(stop);
    }

    internal sealed record Row(string Label, string Type, bool IsLocal);
}
