using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// On every form: the browser's own validation bubbles are off (they speak the browser's language, vanish, and skip the summary),
/// and a form without an address posts to its page, not to the handler that happened to show it.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormTagHelper : TagHelper
{
    /// <summary>Last, so that an address the framework made is seen.</summary>
    public override int Order => 1000;

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("novalidate")) output.Attributes.Add(new("novalidate"));
        var posts = string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        if (!posts || !string.IsNullOrEmpty(output.Attributes["action"]?.Value?.ToString())) return;
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(q => q.Key != "handler"));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + query);
    }
}
