using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Tabs as links with counts. Few: more than six are a list.</summary>
[HtmlTargetElement("app-tabs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>What the tabs choose between, for a screen reader. Required.</summary>
    public string Label { get; set; } = "";

    /// <summary>The tabs.</summary>
    public IReadOnlyList<TabLink> Items { get; set; } = [];

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("nav", "app-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        var content = new HtmlContentBuilder().AppendHtml("<ul>");
        foreach (var tab in Items)
        {
            var count = tab.Count is { } n ? Markup.From($" <span class=\"app-count\">{n.ToString("N0", CultureInfo.CurrentCulture)}</span>") : HtmlString.Empty;
            content.Add($"<li><a href=\"{tab.Href}\"{Markup.Attribute("aria-current", tab.Current ? "page" : null)}>{tab.Text}{count}</a></li>");
        }
        output.Content.SetHtmlContent(content.AppendHtml("</ul>"));
    }
}
