using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Free seats by week, a cell each with its words, and before them the sentence that answers the question.</summary>
[HtmlTargetElement("app-occupancy", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OccupancyTagHelper : TagHelper
{
    /// <summary>The answer in words: «Ledig om 9 dagar.» Required.</summary>
    public string Sentence { get; set; } = "";

    /// <summary>The weeks in order, twelve as a rule.</summary>
    public IReadOnlyList<OccupancyWeek> Weeks { get; set; } = [];

    /// <summary>For rows of a list: the cells show their seats only, the weeks are read aloud.</summary>
    public bool Compact { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("div", "app-occupancy");
        var content = new HtmlContentBuilder().Add($"<p>{Sentence}</p><ol class=\"{(Compact ? "app-occ app-occ--compact" : "app-occ")}\">");
        foreach (var week in Weeks)
        {
            var state = week.Free switch { null => "unknown", 0 => "full", var free when free >= week.Seats => "free", _ => "part" };
            var read = week.Free is { } n ? ComponentTexts.Get("Occupancy.Week", week.Week, n, week.Seats) : ComponentTexts.Get("Occupancy.Unknown", week.Week);
            var cell = week.Free is null ? "?" : $"{week.Free}/{week.Seats}";
            content.Add($"<li data-state=\"{state}\">{Markup.Hidden(read)}");
            if (!Compact) content.Add($"<span aria-hidden=\"true\">{ComponentTexts.Get("Time.Week", week.Week)}</span>");
            content.Add($"<span aria-hidden=\"true\">{cell}</span></li>");
        }
        output.Content.SetHtmlContent(content.AppendHtml("</ol>"));
    }
}
