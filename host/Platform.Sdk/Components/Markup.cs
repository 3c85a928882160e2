using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// Writes markup so that what comes from data is always encoded: the literal parts of an interpolated string are markup, the
/// inserted ones are text unless they are <see cref="IHtmlContent"/> themselves.
/// </summary>
internal static class Markup
{
    internal static IHtmlContentBuilder Add(this IHtmlContentBuilder content, FormattableString html)
    {
        content.AppendFormat(CultureInfo.CurrentCulture, html.Format, html.GetArguments()!);
        return content;
    }

    internal static IHtmlContent From(FormattableString html) => new HtmlContentBuilder().Add(html);

    /// <summary>Null for nothing: Razor hands an attribute whose expression was null over as an empty text.</summary>
    internal static string? Given(this string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A whole attribute with a space before it; nothing when the value is null.</summary>
    internal static IHtmlContent Attribute(string name, string? value) =>
        value is null ? HtmlString.Empty : new HtmlContentBuilder().AppendHtml(" " + name + "=\"").Append(value).AppendHtml("\"");

    /// <summary>An attribute without value; nothing when false.</summary>
    internal static IHtmlContent Flag(string name, bool on) => on ? new HtmlString(" " + name) : HtmlString.Empty;

    /// <summary>Text for a screen reader only.</summary>
    internal static IHtmlContent Hidden(string? text) =>
        string.IsNullOrEmpty(text) ? HtmlString.Empty : From($"<span class=\"ds-sr-only\">{text}</span>");

    /// <summary>Replaces the whole element, its own tag included, by what was written.</summary>
    internal static void Become(this TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }

    /// <summary>Turns the element into another one, keeping the attributes the page wrote that no property took.</summary>
    internal static void Become(this TagHelperOutput output, string tag, string cssClass)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var written = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", written is null ? cssClass : cssClass + " " + written);
    }

    internal static string Id(string name) => Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(name, "_");

    internal static string Color(this Tone tone) => tone switch
    {
        Tone.Good => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        Tone.Info => "info",
        Tone.Wish => "wish",
        _ => "neutral",
    };

    internal static void Tell(this ViewDataDictionary viewData, string key, object? value)
    {
        if (value is not null) viewData[key] = value;
    }
}
