using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// Chooses one thing among many. Without script: words and «Sök», which posts the form to a handler that shows the page again with
/// <see cref="Hits"/> as radio buttons and everything typed kept. With script the same radio buttons come while typing, from
/// <see cref="SuggestHref"/>, whose handler returns a partial with the same element and <see cref="Fragment"/> set.
/// </summary>
[HtmlTargetElement("app-picker", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PickerTagHelper : TagHelper
{
    /// <summary>The bound property that gets the chosen value. Required.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The bound property that keeps the words. Required.</summary>
    public ModelExpression Words { get; set; } = null!;

    /// <summary>The label. Required.</summary>
    public string Label { get; set; } = "";

    /// <summary>One or two sentences under the label.</summary>
    public string? Description { get; set => field = value.Given(); }

    /// <summary>Marks the field «(frivilligt)».</summary>
    public bool Optional { get; set; }

    /// <summary>What the words found, at most about ten; null before anything was searched.</summary>
    public IReadOnlyList<Choice>? Hits { get; set; }

    /// <summary>Text of the value chosen already; null when none is.</summary>
    public string? Chosen { get; set => field = value.Given(); }

    /// <summary>Address the «Sök» button posts to: the page's own address with its handler, <c>?handler=Search</c>.</summary>
    public string SearchHref { get; set; } = "";

    /// <summary>Address that answers a GET, with the words under the name of <see cref="Words"/>, with the fragment; null to ask <see cref="SearchHref"/> while typing too, so that what is typed stands in no address.</summary>
    public string? SuggestHref { get; set => field = value.Given(); }

    /// <summary>Adds «Inget av dessa», posted as <see cref="FieldTagHelper.Unknown"/>, so that the typed words stand.</summary>
    public bool WithNone { get; set; }

    /// <summary>Writes the hits only: the answer to a suggestion.</summary>
    public bool Fragment { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (For is null || Words is null) throw new InvalidOperationException("A picker needs two bound properties. Maybe the attribute for or words is missing.");
        var value = FieldState.Read(ViewContext, For, null, null);
        var words = FieldState.Read(ViewContext, Words, null, null);
        if (Fragment)
        {
            output.Become(Found(value, words));
            return;
        }
        var errors = value.Errors.Concat(words.Errors).Distinct().ToList();
        var described = string.Join(' ', new[] { Description is null ? null : words.Id + "_about", errors.Count == 0 ? null : words.Id + "_error" }.OfType<string>());
        var content = new HtmlContentBuilder();
        content.Add($"<div class=\"app-field app-picker-field\"><label class=\"ds-label\" for=\"{words.Id}\">{Label}{OptionalMark()}</label>");
        if (Description is not null) content.Add($"<div class=\"app-muted\" id=\"{words.Id}_about\">{Description}</div>");
        content.AppendHtml("<div class=\"app-picker\">");
        if (Chosen is not null) content.Add($"<p class=\"app-picker__chosen\">{ComponentTexts.Get("Picker.Chosen", Chosen)}</p>");
        content.Add($"<div class=\"app-picker__search\"><input class=\"ds-input\" type=\"text\" id=\"{words.Id}\" name=\"{words.Name}\" value=\"{words.Value}\" autocomplete=\"off\"{Markup.Attribute("aria-describedby", described.Length > 0 ? described : null)}{Markup.Attribute("aria-invalid", errors.Count > 0 ? "true" : null)}{Suggest(value)}>");
        content.Add($"<button class=\"ds-button\" data-variant=\"secondary\" type=\"submit\" formaction=\"{SearchHref}\">{ComponentTexts.Get("Picker.Search")}</button></div>");
        content.Add($"<div class=\"app-picker__results\" id=\"{value.Id}_hits\" aria-live=\"polite\">{Found(value, words)}</div></div>");
        if (errors.Count > 0) content.Add($"<p class=\"ds-validation-message\" data-field=\"validation\" id=\"{words.Id}_error\">{string.Join(" ", errors)}</p>");
        output.Become(content.AppendHtml("</div>"));
    }

    // The field's own name carries the words: values computed by htmx would need eval, which the content policy forbids.
    // Without an address of its own it asks as the button does, with the form as it stands, and takes the hits out of the page.
    private IHtmlContent Suggest(FieldState value) => SuggestHref is null
        ? Markup.From($" hx-post=\"{SearchHref}\" hx-trigger=\"input changed delay:400ms\" hx-sync=\"this:replace\" hx-target=\"#{value.Id}_hits\" hx-select=\"#{value.Id}_hits > *\" hx-swap=\"innerHTML ignoreTitle:true\"")
        : Markup.From($" hx-get=\"{SuggestHref}\" hx-trigger=\"input changed delay:400ms\" hx-sync=\"this:replace\" hx-target=\"#{value.Id}_hits\" hx-swap=\"innerHTML\"");

    private IHtmlContent Found(FieldState value, FieldState words)
    {
        if (Hits is null)
            return value.Value.Length == 0 ? HtmlString.Empty : Markup.From($"<input type=\"hidden\" name=\"{value.Name}\" value=\"{value.Value}\">");
        if (Hits.Count == 0) return Markup.From($"<p id=\"{value.Id}\" tabindex=\"-1\">{ComponentTexts.Get("Picker.Hits.None", words.Value)}</p>");
        var content = new HtmlContentBuilder();
        var count = Hits.Count == 1 ? ComponentTexts.Get("Picker.Hits.One") : ComponentTexts.Get("Picker.Hits.Many", Hits.Count);
        content.Add($"<fieldset class=\"app-fieldset\"><legend>{count}{Markup.Hidden(": " + Label)}</legend><div class=\"app-choices\">");
        var choices = WithNone ? [.. Hits, new Choice(FieldTagHelper.Unknown, ComponentTexts.Get("Picker.None"))] : Hits;
        for (var i = 0; i < choices.Count; i++)
        {
            var (choice, id) = (choices[i], i == 0 ? value.Id : $"{value.Id}_{i}");
            var note = choice.Note is null ? HtmlString.Empty : Markup.From($"<span class=\"app-choice__note\">{choice.Note}</span>");
            content.Add($"<label class=\"app-choice\"><input class=\"ds-input\" type=\"radio\" id=\"{id}\" name=\"{value.Name}\" value=\"{choice.Value}\"{Markup.Flag("checked", choice.Value == value.Value)}><span>{choice.Text}</span>{note}</label>");
        }
        return content.AppendHtml("</div></fieldset>");
    }

    private IHtmlContent OptionalMark() =>
        Optional ? Markup.From($" <span class=\"app-optional\">{ComponentTexts.Get("Field.Optional")}</span>") : HtmlString.Empty;
}
