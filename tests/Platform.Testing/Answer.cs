using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Testing;

/// <summary>What the host answered, as a person or a browser would look at it.</summary>
public sealed partial record Answer(HttpStatusCode Status, string Html, string? Location, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<string> Cookies)
{
    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag { get; }

    /// <summary>The page's words without markup, spaces folded.</summary>
    public string Text => Regex.Replace(WebUtility.HtmlDecode(Tag.Replace(Html, " ")), @"\s+", " ").Trim();

    public string Heading => WebUtility.HtmlDecode(Tag.Replace(Regex.Match(Html, "<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline).Groups[1].Value, "")).Trim();

    internal static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Location?.ToString(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
}
