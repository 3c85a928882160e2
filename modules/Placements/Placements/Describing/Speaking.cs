using System.Globalization;

namespace Placements.Describing;

/// <summary>Words in the reader's language of somebody else than the one who asks: an employer's mail, seen by a consultant before it leaves.</summary>
internal static class Speaking
{
    public static async Task<T> InAsync<T>(string language, Func<Task<T>> say)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "sv-SE");
            return await say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
