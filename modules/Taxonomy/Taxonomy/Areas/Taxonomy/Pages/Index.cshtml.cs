using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Data;
using Taxonomy.Domain;

namespace Taxonomy.Pages;

/// <summary>The reference data, searched by Swedish or English label.</summary>
[RequirePermission("taxonomy.edit")]
internal sealed class Index(TaxonomyDb db) : PageModel
{
    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("label");
        var found = db.Concepts.AsNoTracking();
        if (Query["q"] is { } words)
        {
            Chips = [new("q", words, words)];
            found = found.Where(c => EF.Functions.ILike(c.LabelSv, Pattern.Holding(words)) || EF.Functions.ILike(c.LabelEn!, Pattern.Holding(words)));
        }
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await Sorted(found).Skip(Query.Skip).Take(Query.PageSize).Select(c => new Row(c.LabelSv, c.Type, c.IsLocal)).ToListAsync(stop);
    }

    private IQueryable<StoredConcept> Sorted(IQueryable<StoredConcept> found) => (Query.Sort, Query.Descending) switch
    {
        ("type", false) => found.OrderBy(c => c.Type).ThenBy(c => c.LabelSv).ThenBy(c => c.Id),
        ("type", true) => found.OrderByDescending(c => c.Type).ThenByDescending(c => c.LabelSv).ThenByDescending(c => c.Id),
        (_, true) => found.OrderByDescending(c => c.LabelSv).ThenByDescending(c => c.Id),
        _ => found.OrderBy(c => c.LabelSv).ThenBy(c => c.Id),
    };

    internal sealed record Row(string Label, string Type, bool IsLocal);
}
