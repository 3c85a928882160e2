using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>
/// A whole form field: label above, description, the control, and the validation message in the same words as the error summary.
/// Keeps what was typed, points the control at its texts, and gives it the id the summary links to. Attributes it does not know
/// (<c>autocomplete</c>, <c>hx-get</c> …) go to the control.
/// </summary>
[HtmlTargetElement("app-field")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The value posted for «Vet inte».</summary>
    public const string Unknown = "unknown";

    /// <summary>The value posted for «Vill inte svara».</summary>
    public const string Declined = "declined";

    /// <summary>The bound property. Leave out in filter forms and give <see cref="Name"/> and <see cref="Value"/>.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>Name of the posted value when there is no bound property.</summary>
    public string? Name { get; set => field = value.Given(); }

    /// <summary>Shown value when there is no bound property.</summary>
    public string? Value { get; set; }

    /// <summary>The kind of field.</summary>
    public FieldType Type { get; set; } = FieldType.Text;

    /// <summary>The label or, for a group, the question. Required.</summary>
    public string Label { get; set; } = "";

    /// <summary>One or two sentences under the label.</summary>
    public string? Description { get; set => field = value.Given(); }

    /// <summary>Marks the field «(frivilligt)».</summary>
    public bool Optional { get; set; }

    /// <summary>The answers of a select, group or scale (a scale takes four).</summary>
    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>Adds «Vet inte» as an answer of its own, posted as <see cref="Unknown"/>.</summary>
    public bool WithUnknown { get; set; }

    /// <summary>Adds «Vill inte svara» as an answer of its own, posted as <see cref="Declined"/>.</summary>
    public bool WithDeclined { get; set; }

    /// <summary>Largest number of characters: counts in long text, stated without script. Check it at the server too.</summary>
    public int? Max { get; set; }

    /// <summary>Rows of a long text, 3 when not given.</summary>
    public int Rows { get; set; } = 3;

    /// <summary>Unit written after the control: «timmar i veckan».</summary>
    public string? Unit { get; set => field = value.Given(); }

    /// <summary>The choices of a group in one row.</summary>
    public bool InRow { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Label.Length == 0) throw new InvalidOperationException($"The field '{For?.Name ?? Name}' has no label. Maybe the attribute label is missing.");
        var state = FieldState.Read(ViewContext, For, Name, Value);
        var control = new FieldControl(this, state, output.Attributes);
        if (Type is FieldType.Radios or FieldType.Checkboxes or FieldType.Scale) output.Become(Group(state, control));
        else if (Type is FieldType.Checkbox) output.Become(Tick(state, control));
        else output.Become(Single(state, control));
    }

    private IHtmlContent Single(FieldState state, FieldControl control)
    {
        var content = new HtmlContentBuilder();
        content.Add($"<div class=\"ds-field app-field\"><label class=\"ds-label\" for=\"{state.Id}\">{Label}{OptionalMark()}</label>{Told(state)}");
        if (Unit is null) content.AppendHtml(control.Write());
        else content.Add($"<div class=\"app-unit\">{control.Write()}<span id=\"{state.Id}_unit\">{Unit}</span></div>");
        if (Type == FieldType.LongText && Max is { } max)
        {
            var (left, over) = (ComponentTexts.Get("Field.Left"), ComponentTexts.Get("Field.Over"));
            content.Add($"<p class=\"app-counter\" id=\"{state.Id}_counter\" data-app-counter=\"{state.Id}\" data-max=\"{max}\" data-left=\"{left}\" data-over=\"{over}\">{ComponentTexts.Get("Field.AtMost", max)}</p>");
        }
        return content.AppendHtml(Message(state)).AppendHtml("</div>");
    }

    private IHtmlContent Group(FieldState state, FieldControl control) =>
        new HtmlContentBuilder()
            .Add($"<fieldset class=\"app-field app-fieldset\"{Markup.Attribute("aria-describedby", control.DescribedBy())}>")
            .Add($"<legend>{Label}{OptionalMark()}</legend>{Told(state)}{control.Write()}{Message(state)}</fieldset>");

    private IHtmlContent Tick(FieldState state, FieldControl control) =>
        Markup.From($"<div class=\"app-field\"><label class=\"app-choice\" for=\"{state.Id}\">{control.Write()}<span>{Label}{OptionalMark()}</span></label>{Told(state)}{Message(state)}</div>");

    private IHtmlContent OptionalMark() =>
        Optional ? Markup.From($" <span class=\"app-optional\">{ComponentTexts.Get("Field.Optional")}</span>") : HtmlString.Empty;

    private IHtmlContent Told(FieldState state) =>
        Description is null ? HtmlString.Empty : Markup.From($"<div data-field=\"description\" class=\"app-muted\" id=\"{state.Id}_about\">{Description}</div>");

    private static IHtmlContent Message(FieldState state)
    {
        if (state.Errors.Count == 0) return HtmlString.Empty;
        return Markup.From($"<p class=\"ds-validation-message\" data-field=\"validation\" id=\"{state.Id}_error\">{string.Join(" ", state.Errors)}</p>");
    }
}
