using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// The head of a page: back link, the one h1, one sentence under it, and as content the page's actions. Also gives the layout the
/// title («Sida – Enheten»), the width and the class of secrecy for print. Every page has exactly one.
/// </summary>
[HtmlTargetElement("app-page")]
public sealed class PageTagHelper : TagHelper
{
    /// <summary>Key in the view data: the page's title.</summary>
    internal const string TitleKey = "Page.Title";

    /// <summary>Key in the view data: true for the narrow width of forms and public text.</summary>
    internal const string NarrowKey = "Page.Narrow";

    /// <summary>Key in the view data: the class of secrecy in words, for print.</summary>
    internal const string SecrecyKey = "Page.Secrecy";

    /// <summary>The h1: says what or who. Required.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The title when it must differ from the h1, for example because the h1 names a person.</summary>
    public string? Title { get; set => field = value.Given(); }

    /// <summary>Number of things listed, beside the h1.</summary>
    public int? Count { get; set; }

    /// <summary>One sentence under the h1: what waits, what the list hides.</summary>
    public string? Lead { get; set => field = value.Given(); }

    /// <summary>Where the back link leads, with the list's own query; no link when null.</summary>
    public string? BackHref { get; set => field = value.Given(); }

    /// <summary>Text of the back link; «Tillbaka» when not given.</summary>
    public string? BackText { get; set => field = value.Given(); }

    /// <summary>The narrow width, for forms and public text.</summary>
    public bool Narrow { get; set; }

    /// <summary>The class of secrecy in words, printed on paper.</summary>
    public string? Secrecy { get; set => field = value.Given(); }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Heading.Length == 0) throw new InvalidOperationException("A page head has no heading. Maybe the attribute heading is missing.");
        ViewContext.ViewData[TitleKey] = Title ?? Heading;
        ViewContext.ViewData.Tell(NarrowKey, Narrow ? true : null);
        ViewContext.ViewData.Tell(SecrecyKey, Secrecy);
        var actions = await output.GetChildContentAsync();
        output.Become("div", "app-page");
        var words = new HtmlContentBuilder();
        if (BackHref is not null) words.Add($"<a class=\"app-back\" href=\"{BackHref}\">{BackText ?? ComponentTexts.Get("Page.Back")}</a>");
        var count = Count is { } n ? Markup.From($" <span class=\"app-count\">{n.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)}</span>") : HtmlString.Empty;
        words.Add($"<h1>{Heading}{count}</h1>");
        if (Lead is not null) words.Add($"<p class=\"app-page__lead\">{Lead}</p>");
        output.Content.SetHtmlContent(Markup.From($"<div class=\"app-page__words\">{words}</div>"));
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.From($"<div class=\"app-row\">{actions}</div>"));
    }
}
