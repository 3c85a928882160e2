using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// The page's one status row, read out when it changes: what happened and, where it can be, «Ångra». The layout writes it on every
/// page; a fragment fetched by script writes it with <see cref="Swap"/> set and so announces once.
/// </summary>
[HtmlTargetElement("app-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>What happened, as a sentence; null for what the page itself has to say (<see cref="StatusRow"/>), else an empty row.</summary>
    public string? Text { get; set => field = value.Given(); }

    /// <summary>Address that takes it back by POST; no button when null.</summary>
    public string? UndoHref { get; set => field = value.Given(); }

    /// <summary>Replaces the row of the page that fetched the fragment.</summary>
    public bool Swap { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("div", "app-status");
        output.Attributes.SetAttribute("id", "status");
        output.Attributes.SetAttribute("role", "status");
        if (Swap) output.Attributes.SetAttribute("hx-swap-oob", "true");
        if (Text is null) (Text, UndoHref) = StatusRow.Of(ViewContext.ViewData);
        if (Text is null) return;
        var undo = UndoHref is null
            ? HtmlString.Empty
            : Markup.From($"<form method=\"post\" action=\"{UndoHref}\">{generator.GenerateAntiforgery(ViewContext)}<button class=\"app-plain-button\" type=\"submit\">{ComponentTexts.Get("Status.Undo")}</button></form>");
        output.Content.SetHtmlContent(Markup.From($"<div class=\"app-status__row\"><span>{Text}</span>{undo}</div>"));
    }
}
