using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>When something is due: the date, the word and a bar whose shape repeats it. Without a date: «Inget planerat», as loud as late.</summary>
[HtmlTargetElement("app-due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>The due day; null when nothing is planned.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Today in the installation's zone; the clock's local day when not given.</summary>
    public DateOnly? Today { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var today = Today ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("span", "app-due");
        if (Date is not { } date)
        {
            output.Attributes.SetAttribute("data-due", "late");
            output.Content.SetHtmlContent(Markup.From($"<span class=\"app-due__word\">{ComponentTexts.Get("Due.None")}</span>"));
            return;
        }
        output.Attributes.SetAttribute("data-due", date < today ? "late" : date == today ? "today" : "later");
        output.Content.SetHtmlContent(Markup.From(
            $"<time datetime=\"{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}\">{DateWords.Short(date, today)}</time>, <span class=\"app-due__word\">{DateWords.Due(date, today)}</span>"));
    }
}
