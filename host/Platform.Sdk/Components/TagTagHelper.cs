using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>A state in one or two words. Use it for what is left to do, not for everything: too many of them say nothing.</summary>
[HtmlTargetElement("app-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>What the state means; the words must say it too.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "ds-tag");
        output.Attributes.SetAttribute("data-color", Tone.Color());
    }
}
