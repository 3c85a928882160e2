using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Something to know before going on. Content: what to do, in a sentence or two.</summary>
[HtmlTargetElement("app-alert")]
public sealed class AlertTagHelper : TagHelper
{
    /// <summary>How serious; never <see cref="Tone.Neutral"/> or <see cref="Tone.Wish"/>.</summary>
    public Tone Tone { get; set; } = Tone.Info;

    /// <summary>The point in one line, as h2.</summary>
    public string? Heading { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Tone is Tone.Neutral or Tone.Wish) throw new InvalidOperationException($"An alert cannot be {Tone}. Maybe it is a plain paragraph.");
        var content = await output.GetChildContentAsync();
        output.Become("div", "ds-alert app-alert");
        output.Attributes.SetAttribute("data-color", Tone.Color());
        // The icon says the tone by shape to those who see it; those who do not get the word.
        var word = Markup.Hidden(ComponentTexts.Get("Alert." + Tone) + ": ");
        output.Content.SetHtmlContent(Heading is null ? Markup.From($"{word}{content}") : Markup.From($"<h2>{word}{Heading}</h2>{content}"));
    }
}
