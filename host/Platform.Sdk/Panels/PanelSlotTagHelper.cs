using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Sdk;

/// <summary>
/// Shows the panels that loaded modules have for a slot, in their order: those the reader may see and that have something to
/// show. Nothing at all when there is none.
/// </summary>
[HtmlTargetElement("panel-slot", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PanelSlotTagHelper : TagHelper
{
    /// <summary>The slot's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The record the page is about.</summary>
    public Guid Subject { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var services = ViewContext.HttpContext.RequestServices;
        var user = services.GetRequiredService<ICurrentUser>();
        var html = services.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html).Contextualize(ViewContext);
        var content = new HtmlContentBuilder();
        // One after the other: panels of one module share its context, which serves one query at a time.
        foreach (var panel in services.GetServices<IPanel>().Where(p => p.Slot == Name && (p.Permission is null || user.May(p.Permission))).OrderBy(p => p.Order))
            content.AppendHtml(await RenderAsync(panel, html, new(Name, Subject, user), services));
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }

    private async Task<IHtmlContent> RenderAsync(IPanel panel, IHtmlHelper html, PanelContext context, IServiceProvider services)
    {
        var stop = ViewContext.HttpContext.RequestAborted;
        try
        {
            return await panel.LoadAsync(context, stop) is { } view ? await html.PartialAsync(view.Partial, view.Model) : HtmlString.Empty;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            var reference = services.GetRequiredService<IFailureReference>().Current;
            services.GetRequiredService<ILogger<PanelSlotTagHelper>>()
                .LogError(failure, "Panel {Panel} in slot {Slot} failed with reference {Reference}", panel.GetType().FullName, Name, reference);
            return new HtmlContentBuilder().AppendHtml("<div class=\"ds-alert\" data-color=\"warning\"><p class=\"ds-paragraph\">")
                .Append(FormTexts.Get("Panel.Failed", reference)).AppendHtml("</p></div>");
        }
    }
}
