using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// A data table that scrolls sideways in a named region of its own. Content is the table's own thead and tbody; a heading that
/// sorts is <c>&lt;th sort="name"&gt;</c>. First column: <c>&lt;th scope="row"&gt;</c> with the link; numbers: class <c>app-number</c>.
/// </summary>
[HtmlTargetElement("app-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds; shown above it and read as the region's name. Required.</summary>
    public string Caption { get; set; } = "";

    /// <summary>The list's query, for headings that sort.</summary>
    public ListQuery? Query { get; set; }

    /// <summary>Keeps the heading in sight; use it from 15 rows.</summary>
    public bool Sticky { get; set; }

    /// <summary>On phones each row becomes a block with its head first. For people and tasks, not for figures.</summary>
    public bool Stacked { get; set; }

    /// <summary>Hides the caption from sight when a heading just above says the same.</summary>
    public bool CaptionHidden { get; set; }

    /// <inheritdoc/>
    public override void Init(TagHelperContext context)
    {
        if (Query is not null) context.Items[typeof(ListQuery)] = Query;
    }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Caption.Length == 0) throw new InvalidOperationException("A table has no caption. Maybe the attribute caption is missing.");
        if (Query is not null) context.Items[typeof(ListQuery)] = Query;
        var rows = await output.GetChildContentAsync();
        output.Become("div", "app-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        if (Sticky) output.Attributes.Add(new("data-sticky"));
        output.Content.SetHtmlContent(Markup.From($"<table class=\"ds-table\"{Markup.Flag("data-stacked", Stacked)}><caption{Markup.Attribute("class", CaptionHidden ? "ds-sr-only" : null)}>{Caption}</caption>{rows}</table>"));
    }
}
