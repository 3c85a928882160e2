using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Under a list: «1–50 av 611», links to pages that keep everything else, and the export with its number of rows.</summary>
[HtmlTargetElement("app-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The list's query. Required.</summary>
    public ListQuery Query { get; set; } = null!;

    /// <summary>Rows in the whole filtered set.</summary>
    public int Total { get; set; }

    /// <summary>The page handler that exports the filtered set, for example <c>Export</c>; no link when null.</summary>
    public string? ExportHandler { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Query is null) throw new InvalidOperationException("A pager has no query. Maybe the attribute query is missing.");
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }
        var query = Query.Within(Total);
        var last = (Total + query.PageSize - 1) / query.PageSize;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("div", "app-pager");
        output.Content.SetHtmlContent(Markup.From(
            $"<p>{ComponentTexts.Get("Pager.Range", Number(query.Skip + 1), Number(Math.Min(query.Skip + query.PageSize, Total)), Number(Total))}</p>"));
        if (last > 1) output.Content.AppendHtml(Pages(query, last));
        if (ExportHandler is not null)
        {
            var text = Total == 1 ? ComponentTexts.Get("Pager.Export.One") : ComponentTexts.Get("Pager.Export.Many", Number(Total));
            output.Content.AppendHtml(Markup.From($"<a class=\"app-pager__export\" href=\"{query.HandlerLink(ExportHandler)}\">{text}</a>"));
        }
    }

    private static IHtmlContent Pages(ListQuery query, int last)
    {
        var content = new HtmlContentBuilder();
        content.Add($"<nav class=\"ds-pagination\" aria-label=\"{ComponentTexts.Get("Pager.Label")}\"><ul>");
        content.AppendHtml(Step(query, query.Page - 1, last, "Pager.Previous", "prev"));
        var before = 0;
        foreach (var page in Enumerable.Range(1, last).Where(p => p == 1 || p == last || Math.Abs(p - query.Page) <= 1))
        {
            if (page > before + 1) content.AppendHtml("<li class=\"app-gap\"><span aria-hidden=\"true\">…</span></li>");
            var current = Markup.Attribute("aria-current", page == query.Page ? "true" : null);
            content.Add($"<li><a class=\"ds-button\" data-variant=\"tertiary\" href=\"{query.PageLink(page)}\" aria-label=\"{ComponentTexts.Get("Pager.Page", page)}\"{current}>{page}</a></li>");
            before = page;
        }
        return content.AppendHtml(Step(query, query.Page + 1, last, "Pager.Next", "next")).AppendHtml("</ul></nav>");
    }

    /// <summary>The first and the last item are always previous and next: the design system draws their arrows by position.</summary>
    private static IHtmlContent Step(ListQuery query, int page, int last, string text, string rel) => page >= 1 && page <= last
        ? Markup.From($"<li><a class=\"ds-button\" data-variant=\"tertiary\" rel=\"{rel}\" href=\"{query.PageLink(page)}\">{ComponentTexts.Get(text)}</a></li>")
        : Markup.From($"<li><span class=\"ds-button\" data-variant=\"tertiary\" aria-hidden=\"true\">{ComponentTexts.Get(text)}</span></li>");

    private static string Number(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
