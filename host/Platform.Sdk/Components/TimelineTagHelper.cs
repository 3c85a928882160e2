using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>What has happened, newest first, by month. Never a list of things to do and never progress.</summary>
[HtmlTargetElement("app-timeline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTagHelper : TagHelper
{
    /// <summary>What to show, newest first.</summary>
    public IReadOnlyList<TimelineItem> Items { get; set; } = [];

    /// <summary>Address with the next, older ones; no link when null.</summary>
    public string? OlderHref { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var content = new HtmlContentBuilder().AppendHtml("<ol class=\"app-timeline\">");
        (int, int) month = default;
        foreach (var item in Items)
        {
            if ((item.Day.Year, item.Day.Month) != month)
            {
                month = (item.Day.Year, item.Day.Month);
                content.Add($"<li class=\"app-timeline__month\">{DateWords.Month(item.Day)}</li>");
            }
            content.AppendHtml(Row(item));
        }
        content.AppendHtml("</ol>");
        if (OlderHref is not null) content.Add($"<p><a href=\"{OlderHref}\">{ComponentTexts.Get("Timeline.Older")}</a></p>");
        output.Become(content);
    }

    private static IHtmlContent Row(TimelineItem item)
    {
        var kind = item.Kind is null ? HtmlString.Empty : Markup.From($" <span class=\"app-timeline__kind\">· {item.Kind}</span>");
        var content = new HtmlContentBuilder().Add($"<li><h3>{item.Title}{kind}</h3>");
        if (item.Text is not null) content.Add($"<p>{item.Text}</p>");
        var shown = item.Time is { } time
            ? DateWords.Moment(new DateTimeOffset(item.Day.ToDateTime(time), TimeSpan.Zero))
            : DateWords.Long(item.Day);
        var machine = item.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (item.Time is { } t ? t.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "");
        content.Add($"<p class=\"app-timeline__meta\"><time datetime=\"{machine}\">{shown}</time>");
        if (item.By is not null) content.Add($" · {ComponentTexts.Get("Timeline.By", item.By)}");
        if (item.Href is not null) content.Add($" · <a href=\"{item.Href}\">{ComponentTexts.Get("Timeline.Show")}{Markup.Hidden(" " + item.HrefObject)}</a>");
        content.AppendHtml("</p>");
        if (item.Changes.Count > 0)
        {
            content.Add($"<details><summary>{ComponentTexts.Get("Timeline.Changes")}</summary><ul>");
            foreach (var change in item.Changes)
            {
                var before = change.Before is null ? HtmlString.Empty : Markup.From($"<del>{change.Before}</del> ");
                var after = change.After is null ? HtmlString.Empty : Markup.From($"<ins>{change.After}</ins>");
                content.Add($"<li>{change.Field}: {before}{after}</li>");
            }
            content.AppendHtml("</ul></details>");
        }
        return content.AppendHtml("</li>");
    }
}
