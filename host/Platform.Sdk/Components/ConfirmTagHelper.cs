using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// Asks before what cannot be undone. Content: what happens, and the form with its one button. As part of a page of its own, or with
/// <see cref="DialogId"/> as a native dialog that a link with <c>data-app-dialog="id"</c> opens; without script the same link goes to the page.
/// </summary>
[HtmlTargetElement("app-confirm")]
public sealed class ConfirmTagHelper : TagHelper
{
    /// <summary>The question: «Ta bort platsen?» Required.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The dialog's id; null on a page of its own.</summary>
    public string? DialogId { get; set => field = value.Given(); }

    /// <summary>Where «Avbryt» leads from a page of its own.</summary>
    public string? CancelHref { get; set => field = value.Given(); }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (DialogId is null)
        {
            output.Become("section", "app-confirm");
            output.Content.SetHtmlContent(Markup.From($"<h2>{Heading}</h2>{content}"));
            if (CancelHref is not null) output.Content.AppendHtml(Markup.From($"<a href=\"{CancelHref}\">{ComponentTexts.Get("Confirm.Cancel")}</a>"));
            return;
        }
        output.Become("dialog", "ds-dialog app-confirm");
        output.Attributes.SetAttribute("id", DialogId);
        output.Attributes.SetAttribute("aria-labelledby", DialogId + "_title");
        output.Content.SetHtmlContent(Markup.From(
            $"<h2 id=\"{DialogId}_title\">{Heading}</h2>{content}<form method=\"dialog\"><button class=\"ds-button\" data-variant=\"secondary\" type=\"submit\">{ComponentTexts.Get("Confirm.Cancel")}</button></form>"));
    }
}
