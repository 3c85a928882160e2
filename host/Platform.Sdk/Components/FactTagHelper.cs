using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>One pair in an <c>app-summary</c>; the value is the content. Without content it reads «uppgift saknas».</summary>
[HtmlTargetElement("app-fact", ParentTag = "app-summary")]
public sealed class FactTagHelper : TagHelper
{
    /// <summary>What the value is. Required.</summary>
    public string Term { get; set; } = "";

    /// <summary>Writes «Vet inte» as the value: somebody was asked and did not know.</summary>
    public bool Unknown { get; set; }

    /// <summary>Where the value is changed; no link when null.</summary>
    public string? ChangeHref { get; set => field = value.Given(); }

    /// <summary>What «Ändra» changes, read with the link and different for each: «plats och tid». The term when not given.</summary>
    public string? ChangeObject { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        IHtmlContent shown = Unknown ? Markup.From($"{ComponentTexts.Get("Field.Unknown")}")
            : value.IsEmptyOrWhiteSpace ? Markup.From($"<span aria-hidden=\"true\">–</span>{Markup.Hidden(ComponentTexts.Get("Table.Missing"))}")
            : value;
        output.Content.SetHtmlContent(Markup.From($"<dt>{Term}</dt><dd>{shown}</dd>"));
        if (ChangeHref is not null)
            output.Content.AppendHtml(Markup.From($"<dd><a href=\"{ChangeHref}\">{ComponentTexts.Get("Summary.Change")}{Markup.Hidden(" " + (ChangeObject ?? Term))}</a></dd>"));
    }
}
