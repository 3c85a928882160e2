using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Sdk.Components;

namespace Platform.Sdk;

/// <summary>
/// The whole story of a record in one timeline, from all modules that have something to tell and that the reader may see: newest first, twenty
/// at a time, «Visa äldre» for more (<c>?_older=n</c>), down to the oldest 500 of each source.
/// </summary>
[HtmlTargetElement("timeline-slot", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineSlotTagHelper : TagHelper
{
    private const int Step = 20;
    private const int Most = 500;

    /// <summary>The slot's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The record the page is about.</summary>
    public Guid Subject { get; set; }

    /// <summary>What to say when nothing has happened yet, and the next step.</summary>
    public string Empty { get; set; } = "";

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var services = ViewContext.HttpContext.RequestServices;
        var user = services.GetRequiredService<ICurrentUser>();
        var pages = int.TryParse(ViewContext.HttpContext.Request.Query["_older"], NumberStyles.None, CultureInfo.InvariantCulture, out var older)
            ? Math.Clamp(older, 0, Most / Step) : 0;
        var shown = Math.Min(Most, Step * (pages + 1));
        var items = new List<TimelineItem>();
        var failed = 0;
        foreach (var source in services.GetServices<ITimelineSource>().Where(s => s.Slot == Name && (s.Permission is null || user.May(s.Permission))))
        {
            try
            {
                items.AddRange(await source.LoadAsync(new(Name, Subject, user), Math.Min(Most, shown + 1), ViewContext.HttpContext.RequestAborted));
            }
            catch (Exception failure) when (!ViewContext.HttpContext.RequestAborted.IsCancellationRequested)
            {
                failed++;
                services.GetRequiredService<ILogger<TimelineSlotTagHelper>>().LogError(failure, "Timeline {Source} in slot {Slot} failed with reference {Reference}",
                    source.GetType().FullName, Name, services.GetRequiredService<IFailureReference>().Current);
            }
        }
        var story = items.OrderByDescending(i => i.Day).ThenByDescending(i => i.Time ?? TimeOnly.MinValue).ToList();
        if (story.Count > 0)
            new TimelineTagHelper { Items = [.. story.Take(shown)], OlderHref = story.Count > shown ? Older(pages + 1) : null }.Process(context, output);
        else
        {
            output.TagName = Empty.Length > 0 ? "p" : null;
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Content.SetContent(Empty);
        }
        if (failed > 0)
            output.PostElement.AppendHtml("<div class=\"ds-alert\" data-color=\"warning\"><p class=\"ds-paragraph\">")
                .Append(FormTexts.Get("Panel.Failed", services.GetRequiredService<IFailureReference>().Current)).AppendHtml("</p></div>");
    }

    private string Older(int pages)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != "_older").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")))
        {
            { "_older", pages.ToString(CultureInfo.InvariantCulture) },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
