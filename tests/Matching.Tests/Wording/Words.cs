using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Matching.Tests.Wording;

/// <summary>The module's texts in one language.</summary>
internal static class Words
{
    public static readonly IStringLocalizer<Texts> Texts =
        new StringLocalizer<Texts>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions { ResourcesPath = "Resources" }),
            NullLoggerFactory.Instance));

    public static T In<T>(string language, Func<T> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    /// <summary>Those among the keys that have no text, or in English the Swedish one where it has letters of its own.</summary>
    public static IReadOnlyList<string> Missing(string language, IEnumerable<string> keys) => In(language, () => (IReadOnlyList<string>)
        [.. keys.Where(k => Texts[k].ResourceNotFound || language == "en" && Texts[k].Value.Any(c => "åäöÅÄÖ".Contains(c, StringComparison.Ordinal)))]);
}
