using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Where one is among the steps: as text («Steg 2 av 3: …») and, where there is room, as a row with links back.</summary>
[HtmlTargetElement("app-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>All steps in order. Required.</summary>
    public IReadOnlyList<StepLink> Items { get; set; } = [];

    /// <summary>The step shown, from 1 to the number of steps.</summary>
    public int Current { get; set; } = 1;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Current < 1 || Current > Items.Count)
            throw new InvalidOperationException($"Step {Current} of {Items.Count} does not exist. Maybe the page counts from 0.");
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("nav", "app-steps");
        output.Attributes.SetAttribute("aria-label", ComponentTexts.Get("Steps.Label"));
        var content = new HtmlContentBuilder().Add($"<p>{ComponentTexts.Get("Steps.Current", Current, Items.Count, Items[Current - 1].Text)}</p><ol>");
        for (var i = 1; i <= Items.Count; i++)
        {
            var step = Items[i - 1];
            var inside = i < Current && step.Href is not null ? Markup.From($"<a href=\"{step.Href}\">{step.Text}</a>") : Markup.From($"{step.Text}");
            var done = i < Current ? Markup.From($"{Markup.Hidden(", " + ComponentTexts.Get("Steps.Done"))}") : HtmlString.Empty;
            content.Add($"<li{Markup.Flag("data-done", i < Current)}{Markup.Attribute("aria-current", i == Current ? "step" : null)}>{inside}{done}</li>");
        }
        output.Content.SetHtmlContent(content.AppendHtml("</ol>"));
    }
}
