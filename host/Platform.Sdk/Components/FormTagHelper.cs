using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// Turns the browser's own validation bubbles off on every form: they speak the browser's language, vanish, and skip the summary.
/// The server's messages are the only ones.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("novalidate")) output.Attributes.Add(new("novalidate"));
    }
}
