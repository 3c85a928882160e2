using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// What must be corrected, first on the page: takes focus, links to each field with the words that stand at the field, and puts
/// «Fel: » before the page's title. Nothing when nothing is wrong. The order is that of the input model's properties, so declare
/// them in the order of the page; errors of the whole form (empty key) come first.
/// </summary>
[HtmlTargetElement("app-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Key in the view data that tells the layout the page shows errors.</summary>
    internal const string ShowsErrors = "Page.ShowsErrors";

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var content = new HtmlContentBuilder();
        foreach (var (key, entry) in ViewContext.ViewData.ModelState.OrderBy(e => FieldOrder.Of(ViewContext.ViewData.ModelMetadata, e.Key), StringComparer.Ordinal))
        {
            foreach (var error in (entry?.Errors ?? []).Select(e => e.ErrorMessage).Where(e => e.Length > 0).Distinct())
            {
                if (key.Length == 0) content.Add($"<li>{error}</li>");
                else content.Add($"<li><a href=\"#{Markup.Id(key)}\">{error}</a></li>");
            }
        }
        if (content.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        ViewContext.ViewData[ShowsErrors] = true;
        output.Become(Markup.From(
            $"<div class=\"ds-error-summary\" role=\"group\" aria-labelledby=\"errors-title\" tabindex=\"-1\" autofocus><h2 id=\"errors-title\">{ComponentTexts.Get("Errors.Heading")}</h2><ul>{content}</ul></div>"));
    }
}
