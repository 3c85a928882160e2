using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Platform.Sdk.Components;

/// <summary>The control inside a field.</summary>
internal sealed class FieldControl(FieldTagHelper field, FieldState state, ReadOnlyTagHelperAttributeList written)
{
    internal IHtmlContent Write() => field.Type switch
    {
        FieldType.LongText => Markup.From($"<textarea class=\"ds-input\" rows=\"{field.Rows}\"{Common()}>\n{state.Value}</textarea>"),
        FieldType.Select => Select(),
        FieldType.Radios or FieldType.Checkboxes => Choices(),
        FieldType.Scale => Choices(),
        FieldType.Checkbox => Markup.From($"<input class=\"ds-input\" type=\"checkbox\" value=\"true\"{Common()}{Markup.Flag("checked", state.Value is "true" or "on")}>"),
        FieldType.File => Markup.From($"<input class=\"ds-input\" type=\"file\"{Common()}>"),
        FieldType.Password => Markup.From($"<input class=\"ds-input\" type=\"password\"{Common()}>"),
        _ => Line(),
    };

    internal string? DescribedBy()
    {
        var ids = new List<string>();
        if (field.Description is not null) ids.Add(state.Id + "_about");
        if (field.Unit is not null) ids.Add(state.Id + "_unit");
        if (field is { Type: FieldType.LongText, Max: not null }) ids.Add(state.Id + "_counter");
        if (state.Errors.Count > 0) ids.Add(state.Id + "_error");
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    private IHtmlContent Line()
    {
        var (type, mode, isShort) = field.Type switch
        {
            FieldType.Email => ("email", null, false),
            FieldType.Phone => ("tel", null, false),
            FieldType.Date => ("date", null, false),
            FieldType.Time => ("time", null, true),
            FieldType.Number or FieldType.Code => ("text", "numeric", true),
            FieldType.Decimal => ("text", "decimal", true),
            _ => ("text", (string?)null, false),
        };
        return Markup.From($"<input class=\"ds-input\" type=\"{type}\"{Markup.Attribute("inputmode", mode)}{Markup.Flag("data-short", isShort)}{Common()} value=\"{state.Value}\">");
    }

    private IHtmlContent Select()
    {
        var answers = Answers();
        var content = new HtmlContentBuilder().Add($"<select class=\"ds-input\"{Common()}>");
        if (answers.All(a => a.Value.Length > 0) && answers.All(a => a.Value != state.Value))
            content.Add($"<option value=\"\" selected>{ComponentTexts.Get("Field.Choose")}</option>");
        foreach (var a in answers.Concat(Apart())) content.Add($"<option value=\"{a.Value}\"{Markup.Flag("selected", a.Value == state.Value)}>{a.Text}</option>");
        return content.AppendHtml("</select>");
    }

    private IHtmlContent Choices()
    {
        var scale = field.Type == FieldType.Scale;
        var answers = Answers();
        if (scale && answers.Count != 4)
            throw new InvalidOperationException($"The scale '{state.Name}' has {answers.Count} answers and needs 4. Maybe «Vet inte» stands among them: set with-unknown instead.");
        var content = new HtmlContentBuilder();
        content.Add($"<div class=\"{(scale ? "app-scale" : "app-choices")}\"{Markup.Flag("data-row", field.InRow && !scale)}>");
        for (var i = 0; i < answers.Count; i++) content.AppendHtml(One(answers[i], i));
        var apart = new HtmlContentBuilder();
        var set = Apart().ToList();
        for (var i = 0; i < set.Count; i++) apart.AppendHtml(One(set[i], answers.Count + i));
        var rest = set.Count == 0 ? HtmlString.Empty : Markup.From($"<div class=\"app-choices__apart\">{apart}</div>");
        return scale ? content.Add($"</div>{rest}") : content.Add($"{rest}</div>");
    }

    private IHtmlContent One(Choice choice, int index)
    {
        var type = field.Type == FieldType.Checkboxes ? "checkbox" : "radio";
        var id = index == 0 ? state.Id : $"{state.Id}_{index}";
        var note = choice.Note is null ? HtmlString.Empty : Markup.From($"<span class=\"app-choice__note\">{choice.Note}</span>");
        return Markup.From($"<label class=\"app-choice\"><input class=\"ds-input\" type=\"{type}\" id=\"{id}\" name=\"{state.Name}\" value=\"{choice.Value}\"{Markup.Flag("checked", state.Values.Contains(choice.Value))}{Written()}><span>{choice.Text}</span>{note}</label>");
    }

    private IReadOnlyList<Choice> Answers() =>
        field.Choices?.ToList() ?? throw new InvalidOperationException($"The field '{state.Name}' has no choices. Maybe the attribute choices is missing.");

    private IEnumerable<Choice> Apart()
    {
        if (field.WithUnknown) yield return new(FieldTagHelper.Unknown, ComponentTexts.Get("Field.Unknown"));
        if (field.WithDeclined) yield return new(FieldTagHelper.Declined, ComponentTexts.Get("Field.Declined"));
    }

    private IHtmlContent Common() => Markup.From(
        $" id=\"{state.Id}\" name=\"{state.Name}\"{Markup.Attribute("aria-describedby", DescribedBy())}{Markup.Attribute("aria-invalid", state.Errors.Count > 0 ? "true" : null)}{Written()}");

    private IHtmlContent Written()
    {
        var content = new HtmlContentBuilder();
        foreach (var attribute in written)
        {
            if (attribute.ValueStyle == HtmlAttributeValueStyle.Minimized) content.AppendHtml(" " + attribute.Name);
            else content.Add($" {new HtmlString(attribute.Name)}=\"{attribute.Value}\"");
        }
        return content;
    }
}
