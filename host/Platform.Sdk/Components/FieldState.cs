using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Platform.Sdk.Components;

/// <summary>What a field shows: its name and id, the values (what was typed before what is stored), and what is wrong with them.</summary>
internal sealed record FieldState(string Name, string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Errors)
{
    internal string Value => Values.Count > 0 ? Values[0] : "";

    internal static FieldState Read(ViewContext view, ModelExpression? expression, string? name, string? value)
    {
        if (expression is null)
        {
            if (string.IsNullOrEmpty(name)) throw new InvalidOperationException("A field needs a bound property or a name. Maybe the attribute for or name is missing.");
            return new(name, Markup.Id(name), value is null ? [] : [value], []);
        }
        var fullName = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        view.ViewData.ModelState.TryGetValue(fullName, out var entry);
        var errors = entry?.Errors.Select(e => e.ErrorMessage).Where(e => e.Length > 0).Distinct().ToList() ?? [];
        return new(fullName, Markup.Id(fullName), entry?.RawValue is { } raw ? Words(raw) : Words(expression.Model), errors);
    }

    private static IReadOnlyList<string> Words(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().SelectMany(Words)],
        bool yes => [yes ? "true" : "false"],
        DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        // Written with the reader's decimal sign but a plain minus: what is shown in a field is read back.
        decimal or double or float => [Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture)
            .Replace(".", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal)],
        Enum name => [name.ToString()],
        IFormattable other => [other.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };
}
