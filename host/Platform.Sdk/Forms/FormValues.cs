using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Platform.Sdk;

/// <summary>Compares two fillings of one input model, and says values in words.</summary>
internal static class FormValues
{
    public static IEnumerable<PropertyInfo> Of(Type form) => form.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(p => p is { CanRead: true, CanWrite: true } && p.Name != nameof(IEditForm.Version)).OrderBy(p => p.MetadataToken);

    public static bool Same(object? one, object? other) => (Plain(one), Plain(other)) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (IEnumerable a and not string, IEnumerable b and not string) => a.Cast<object?>().SequenceEqual(b.Cast<object?>()),
        var (a, b) => a.Equals(b),
    };

    public static string InWords(object? value) => Plain(value) switch
    {
        null => FormTexts.Get("Conflict.Empty"),
        true => FormTexts.Get("Conflict.Yes"),
        false => FormTexts.Get("Conflict.No"),
        string text => text,
        DateOnly day => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(InWords)),
        var other => Convert.ToString(other, CultureInfo.CurrentCulture)!,
    };

    /// <summary>A browser sends other line ends than it got, and nothing as an empty text: neither is a difference.</summary>
    private static object? Plain(object? value) => value switch
    {
        string text => text.ReplaceLineEndings("\n").Trim() is { Length: > 0 } rest ? rest : null,
        ICollection { Count: 0 } => null,
        _ => value,
    };
}
