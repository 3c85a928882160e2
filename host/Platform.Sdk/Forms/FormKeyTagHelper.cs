using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>
/// First thing in every form that writes: the key that makes sending it twice one change (<see cref="IFormOnce"/>). It also says
/// so when a draft has been filled in, and on a page with <see cref="KeepsDraftAttribute"/> lets the browser save the draft every
/// five seconds.
/// </summary>
[HtmlTargetElement("form-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormKeyTagHelper : TagHelper
{
    /// <summary>False in a second form on the same page (a button with nothing to type), which has no draft.</summary>
    public bool Draft { get; set; } = true;

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var content = new HtmlContentBuilder();
        Hidden(content, FormStamps.Field, Stamp(http));
        if (Draft && DraftPages.KeepsDraft(http))
        {
            Hidden(content, DraftPages.Field, DraftPages.KeyOf(http.Request));
            content.AppendHtml("<script src=\"/js/drafts.js\" defer></script>");
        }
        if (Draft && ViewContext.ViewData[DraftPages.Shown] is Draft shown) Tell(content, shown, http);
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }

    /// <summary>A form that comes back with errors has written nothing, so it keeps its key.</summary>
    private static string Stamp(HttpContext http)
    {
        var stamps = http.RequestServices.GetRequiredService<FormStamps>();
        var account = http.RequestServices.GetRequiredService<ICurrentUser>().Id;
        return HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[FormStamps.Field].ToString() is { } sent
            && stamps.Open(sent)?.Account == account ? sent : stamps.New(account);
    }

    private static void Tell(HtmlContentBuilder content, Draft draft, HttpContext http)
    {
        var clock = http.RequestServices.GetRequiredService<IInstallationClock>();
        content.AppendHtml("<div class=\"ds-alert\" data-color=\"info\" role=\"status\"><p class=\"ds-paragraph\">");
        content.Append(FormTexts.Get(draft.AfterSessionEnd ? "Draft.AfterSessionEnd" : "Draft.FilledIn", SpokenTime.Of(draft.Saved, clock)));
        content.AppendHtml("</p><p class=\"ds-paragraph\"><a class=\"ds-link\" href=\"");
        content.Append(http.Request.PathBase + http.Request.Path + QueryString.Create(DraftPages.Without, "no"));
        content.AppendHtml("\">");
        content.Append(FormTexts.Get("Draft.ShowWithout"));
        content.AppendHtml("</a></p></div>");
    }

    private static void Hidden(HtmlContentBuilder content, string name, string value) => content
        .AppendHtml($"<input type=\"hidden\" name=\"{name}\" value=\"").Append(value).AppendHtml("\" />");
}
