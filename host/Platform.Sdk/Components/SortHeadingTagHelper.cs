using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>A table heading that sorts the whole set: a link that keeps the filters, in <c>&lt;th aria-sort&gt;</c>.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortHeadingTagHelper : TagHelper
{
    /// <summary>The column's name in the address.</summary>
    public string Sort { get; set; } = "";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(ListQuery), out var found) || found is not ListQuery query)
            throw new InvalidOperationException($"The heading that sorts by '{Sort}' stands in no table with a query. Maybe query is missing on app-table.");
        var text = await output.GetChildContentAsync();
        var active = query.Sort == Sort;
        output.Attributes.SetAttribute("scope", "col");
        if (active) output.Attributes.SetAttribute("aria-sort", query.Descending ? "descending" : "ascending");
        else output.Attributes.Add(new("data-sort"));
        var next = ComponentTexts.Get(active && !query.Descending ? "Table.SortDescending" : "Table.SortAscending");
        output.Content.SetHtmlContent(Markup.From($"<a class=\"app-sort\" href=\"{query.SortLink(Sort)}\">{text}{Markup.Hidden(", " + next)}</a>"));
    }
}
