using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Data;
using Taxonomy.Domain;

namespace Taxonomy.Pages;

/// <summary>The reference data, searched by Swedish or English words, one kind or all.</summary>
[RequirePermission("taxonomy.edit")]
internal sealed class Index(TaxonomyDb db, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Choice> Types { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("label");
        Types = [.. (await db.Concepts.Select(c => c.Type).Distinct().Take(100).ToListAsync(stop)).Select(t => new Choice(t, NameOf(t))).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        var found = db.Concepts.AsNoTracking();
        var chips = new List<FilterChip>();
        if (Types.FirstOrDefault(t => t.Value == Query["type"]) is { } type)
        {
            chips.Add(new("type", type.Value, type.Text));
            found = found.Where(c => c.Type == type.Value);
        }
        if (Query["q"] is { } words)
        {
            chips.Add(new("q", words, words));
            var pattern = Pattern.Holding(StoredConcept.Clean(words));
            found = found.Where(c => EF.Functions.ILike(c.LabelSv, pattern) || EF.Functions.ILike(c.LabelEn!, pattern) || c.AlsoSv.Any(a => EF.Functions.ILike(a, pattern)) || c.AlsoEn.Any(a => EF.Functions.ILike(a, pattern)));
        }
        Chips = chips;
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        Rows = await Sorted(found).Skip(Query.Skip).Take(Query.PageSize)
            .Select(c => new Row(english && c.LabelEn != null ? c.LabelEn : c.LabelSv, c.Type, c.IsLocal ? "Local" : c.IsStarter ? "Starter" : "Published", c.IsRetired)).ToListAsync(stop);
    }

    /// <summary>An imported release may bring types that the module has no word for; their own name is then shown.</summary>
    public string NameOf(string type) => texts["Type." + type] is { ResourceNotFound: false } named ? named.Value : type;

    private IQueryable<StoredConcept> Sorted(IQueryable<StoredConcept> found) => (Query.Sort, Query.Descending) switch
    {
        ("type", false) => found.OrderBy(c => c.Type).ThenBy(c => c.Sort).ThenBy(c => c.LabelSv).ThenBy(c => c.Id),
        ("type", true) => found.OrderByDescending(c => c.Type).ThenByDescending(c => c.Sort).ThenByDescending(c => c.LabelSv).ThenByDescending(c => c.Id),
        (_, true) => found.OrderByDescending(c => c.LabelSv).ThenByDescending(c => c.Id),
        _ => found.OrderBy(c => c.LabelSv).ThenBy(c => c.Id),
    };

    internal sealed record Row(string Label, string Type, string Source, bool IsRetired);
}
