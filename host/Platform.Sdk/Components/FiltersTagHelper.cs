using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// The filters of a list: one form by GET whose content is <c>app-field</c>s with names, keeping the order chosen, and each chosen
/// filter once more as a link that removes it.
/// </summary>
[HtmlTargetElement("app-filters")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>The list's query. Required.</summary>
    public ListQuery Query { get; set; } = null!;

    /// <summary>The chosen filters in words.</summary>
    public IReadOnlyList<FilterChip> Chips { get; set; } = [];

    /// <summary>What the list hides as it stands: «Avslutade visas inte.»</summary>
    public string? Note { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Query is null) throw new InvalidOperationException("Filters have no query. Maybe the attribute query is missing.");
        var fields = await output.GetChildContentAsync();
        output.Become("form", "app-filters");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Query.Path);
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", ComponentTexts.Get("Filters.Label"));
        output.Content.SetHtmlContent(fields);
        if (Query.Sort is { } sort) output.Content.AppendHtml(Markup.From($"<input type=\"hidden\" name=\"sort\" value=\"{(Query.Descending ? "-" : "")}{sort}\">"));
        output.Content.AppendHtml(Markup.From($"<button class=\"ds-button\" data-variant=\"secondary\" type=\"submit\">{ComponentTexts.Get("Filters.Apply")}</button>"));
        if (Note is not null) output.Content.AppendHtml(Markup.From($"<p class=\"app-filters__note\">{Note}</p>"));
        if (Chips.Count > 0) output.PostElement.SetHtmlContent(ChipList());
    }

    private IHtmlContent ChipList()
    {
        var content = new HtmlContentBuilder().Add($"<ul class=\"app-chips\" aria-label=\"{ComponentTexts.Get("Filters.Active")}\">");
        foreach (var chip in Chips)
        {
            var remove = Markup.Hidden(ComponentTexts.Get("Filters.Remove") + " ");
            content.Add($"<li><a class=\"app-chip\" href=\"{Query.WithoutLink(chip.Name, chip.Value)}\">{remove}{chip.Text}<span aria-hidden=\"true\">✕</span></a></li>");
        }
        if (Chips.Count > 1) content.Add($"<li><a class=\"app-chip\" href=\"{Query.ClearLink()}\">{ComponentTexts.Get("Filters.Clear")}</a></li>");
        return content.AppendHtml("</ul>");
    }
}
