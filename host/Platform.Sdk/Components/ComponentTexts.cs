using System.Globalization;
using System.Resources;

namespace Platform.Sdk.Components;

/// <summary>
/// The components' own words (ComponentTexts.resx, Swedish, and ComponentTexts.en.resx). Read by a resource manager of its own and
/// not by a localizer, so that they are found whatever resource folder the host has chosen for its localizers.
/// </summary>
internal static class ComponentTexts
{
    private static readonly ResourceManager Resources = new("Platform.Sdk.Components.ComponentTexts", typeof(ComponentTexts).Assembly);

    internal static string Get(string key) =>
        Resources.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"The component text '{key}' is missing. Maybe ComponentTexts.resx was not built into {typeof(ComponentTexts).Assembly.GetName().Name}.");

    internal static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
