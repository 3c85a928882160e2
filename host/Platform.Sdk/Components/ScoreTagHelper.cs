using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>The factors of a score as bars with their numbers as text, in the order given: wishes first, then by weight. Put the reasons before it.</summary>
[HtmlTargetElement("app-score", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoreTagHelper : TagHelper
{
    /// <summary>The factors.</summary>
    public IReadOnlyList<ScoreBar> Items { get; set; } = [];

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("ul", "app-score");
        foreach (var bar in Items) output.Content.AppendHtml(Row(bar));
    }

    private static IHtmlContent Row(ScoreBar bar)
    {
        var row = new HtmlContentBuilder().Add($"<li{Markup.Flag("data-wish", bar.IsWish)}><span>{bar.Name}</span>");
        if (bar.Stop is not null)
            return row.Add($"<span class=\"app-score__stop\"><strong>{ComponentTexts.Get("Score.Stop")}</strong>{bar.Stop}</span></li>");
        if (bar.Unknown)
            return row.Add($"<svg aria-hidden=\"true\"><rect class=\"app-score__meanwhile\" width=\"{Share(bar.Points, bar.Max)}\" height=\"14\"/><rect class=\"app-score__unknown\" x=\"1\" y=\"1\" width=\"99%\" height=\"12\"/></svg><span class=\"app-score__number\">{(bar.Points > 0 ? ComponentTexts.Get("Score.UnknownOf", Number(bar.Points), Number(bar.Max)) : ComponentTexts.Get("Score.Unknown"))}</span></li>");
        row.Add($"<svg aria-hidden=\"true\"><rect class=\"app-score__track\" width=\"100%\" height=\"14\"/><rect class=\"app-score__fill\" width=\"{Share(bar.Points, bar.Max)}\" height=\"14\"/>");
        var partly = bar.PartlyUnknown ? Markup.From($"<span class=\"app-score__fix\">{ComponentTexts.Get("Score.PartlyUnknown")}</span>") : HtmlString.Empty;
        var fixedNote = HtmlString.Empty as IHtmlContent;
        if (bar.AfterFix is { } after && after > bar.Points)
        {
            row.Add($"<rect class=\"app-score__outline\" x=\"{Share(bar.Points, bar.Max)}\" y=\"1\" width=\"{Share(after - bar.Points, bar.Max)}\" height=\"12\"/>");
            fixedNote = Markup.From($"<span class=\"app-score__fix\">{ComponentTexts.Get("Score.Fix", Number(after))}</span>");
        }
        return row.Add($"</svg><span class=\"app-score__number\">{ComponentTexts.Get(bar.NothingAsked ? "Score.NothingAsked" : "Score.Of", Number(bar.Points), Number(bar.Max))}{partly}{fixedNote}</span></li>");
    }

    private static string Share(decimal points, decimal max) =>
        (max <= 0 ? 0 : Math.Clamp(points / max, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Number(decimal n) => n.ToString("0.#", CultureInfo.CurrentCulture);
}
