using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// Nothing to show: why, the next step (content, a link), and which filter to drop. A filter is named when its chip says how many
/// rows the list has without it.
/// </summary>
[HtmlTargetElement("app-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>Why it is empty, as a sentence. Required.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The list's query, for the links that drop a filter.</summary>
    public ListQuery? Query { get; set; }

    /// <summary>The chosen filters; those with <see cref="FilterChip.RowsWithout"/> over 0 are offered.</summary>
    public IReadOnlyList<FilterChip> Chips { get; set; } = [];

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.Become("div", "app-empty");
        output.Content.SetHtmlContent(Markup.From($"<h2>{Heading}</h2>"));
        var drops = new HtmlContentBuilder();
        foreach (var chip in Query is null ? [] : Chips.Where(c => c.RowsWithout > 0))
        {
            var words = ComponentTexts.Get("Empty.Drop", chip.Text, chip.RowsWithout!.Value.ToString("N0", CultureInfo.CurrentCulture));
            drops.Add($"<li><a href=\"{Query!.WithoutLink(chip.Name, chip.Value)}\">{words}</a></li>");
        }
        if (drops.Count > 0) output.Content.AppendHtml(Markup.From($"<ul>{drops}</ul>"));
        output.Content.AppendHtml(next);
    }
}
