using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>An empty cell: «–», read as «uppgift saknas». «Vet inte» is another thing and is written out.</summary>
[HtmlTargetElement("app-missing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MissingTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.From($"<span aria-hidden=\"true\">–</span>{Markup.Hidden(ComponentTexts.Get("Table.Missing"))}"));
}
