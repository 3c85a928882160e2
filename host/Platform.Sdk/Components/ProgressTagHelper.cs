using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// How far long work is, in words and as a bar. While <see cref="PollHref"/> is set the page loads itself again every five seconds
/// without script; with script only this part is fetched every two, so the handler returns the same element.
/// </summary>
[HtmlTargetElement("app-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>Key in the view data: seconds until the layout lets the page load again without script.</summary>
    internal const string RefreshKey = "Page.Refresh";

    /// <summary>What is done and of how much: «1 200 av 4 812 rader lästa». Required.</summary>
    public string Text { get; set; } = "";

    /// <summary>Done so far, from 0; null when it is not known how far.</summary>
    public long? Done { get; set; }

    /// <summary>All of it, over 0.</summary>
    public long Of { get; set; } = 100;

    /// <summary>Address of the fragment while the work runs; null when it has ended.</summary>
    public string? PollHref { get; set => field = value.Given(); }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("div", "app-progress");
        if (PollHref is not null)
        {
            ViewContext.ViewData[RefreshKey] = 5;
            output.Attributes.SetAttribute("hx-get", PollHref);
            output.Attributes.SetAttribute("hx-trigger", "every 2s");
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
        }
        var value = Done is { } done ? Markup.Attribute("value", Math.Clamp(done, 0, Of).ToString(CultureInfo.InvariantCulture)) : HtmlString.Empty;
        output.Content.SetHtmlContent(Markup.From(
            $"<p>{Text}</p><progress max=\"{Of.ToString(CultureInfo.InvariantCulture)}\"{value} aria-label=\"{Text}\"></progress>"));
    }
}
