using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>Facts as pairs; content is <c>app-fact</c>s.</summary>
[HtmlTargetElement("app-summary")]
[RestrictChildren("app-fact")]
public sealed class SummaryTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "app-summary");
}
