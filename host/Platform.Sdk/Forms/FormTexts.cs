using System.Globalization;
using System.Resources;

namespace Platform.Sdk;

/// <summary>The words of the mechanisms around forms: <c>FormTexts.resx</c> (sv) and <c>FormTexts.en.resx</c>.</summary>
internal static class FormTexts
{
    private static readonly ResourceManager Resources = new("Platform.Sdk.FormTexts", typeof(FormTexts).Assembly);

    public static string Get(string key, params object?[] values)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture)
            ?? throw new InvalidOperationException($"The text «{key}» is missing. Maybe FormTexts.resx was not built into {typeof(FormTexts).Assembly.GetName().Name}.");
        return values.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
