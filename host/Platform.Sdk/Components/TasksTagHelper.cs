using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>A task list: what has to be filled in, in any order, and how far each is.</summary>
[HtmlTargetElement("app-tasks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TasksTagHelper : TagHelper
{
    /// <summary>The tasks, in the order to suggest.</summary>
    public IReadOnlyList<TaskRow> Items { get; set; } = [];

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("ul", "app-tasks");
        foreach (var row in Items) output.Content.AppendHtml(Row(row));
    }

    private static IHtmlContent Row(TaskRow row)
    {
        var word = row.StateText ?? ComponentTexts.Get("Task." + row.State);
        var state = row.State switch
        {
            TaskProgress.NotStarted => Markup.From($"<span class=\"ds-tag\" data-color=\"info\">{word}</span>"),
            TaskProgress.Started => Markup.From($"<span class=\"ds-tag\" data-color=\"warning\">{word}</span>"),
            TaskProgress.Blocked => Markup.From($"<span class=\"app-muted\">{word}</span>"),
            _ => Markup.From($"{word}"),
        };
        var note = row.Note is null ? HtmlString.Empty : Markup.From($"<span class=\"app-tasks__note\">{row.Note}</span>");
        var inside = Markup.From($"<span class=\"app-tasks__name\">{row.Text}</span> <span class=\"app-tasks__state\">{state}</span>{note}");
        return row.Href is null || row.State == TaskProgress.Blocked
            ? Markup.From($"<li><div class=\"app-tasks__row\">{inside}</div></li>")
            : Markup.From($"<li><a class=\"app-tasks__row\" href=\"{row.Href}\">{inside}</a></li>");
    }
}
