using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Four labelled sentences: För, Mot, Vet inte, Det som skulle hjälpa. Always all four, so that a missing side is seen; before any score.</summary>
[HtmlTargetElement("app-reasons", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReasonsTagHelper : TagHelper
{
    /// <summary>What speaks for it.</summary>
    public string? ReasonsFor { get; set => field = value.Given(); }

    /// <summary>What speaks against it.</summary>
    public string? Against { get; set => field = value.Given(); }

    /// <summary>What is not known.</summary>
    public string? Unknown { get; set => field = value.Given(); }

    /// <summary>The change that would help most.</summary>
    public string? Help { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Become("dl", "app-reasons");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Pair("Reasons.For", ReasonsFor)).AppendHtml(Pair("Reasons.Against", Against))
            .AppendHtml(Pair("Reasons.Unknown", Unknown)).AppendHtml(Pair("Reasons.Help", Help)));
    }

    private static IHtmlContent Pair(string key, string? words) => Markup.From(
        $"<div><dt>{ComponentTexts.Get(key)}</dt><dd>{(words is null ? Markup.From($"<span aria-hidden=\"true\">–</span>{Markup.Hidden(ComponentTexts.Get("Table.Missing"))}") : Markup.From($"{words}"))}</dd></div>");
}
