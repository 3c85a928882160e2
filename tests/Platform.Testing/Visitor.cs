using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Testing;

/// <summary>A person with a browser: keeps cookies, fills in forms as the page shows them, follows nothing unasked.</summary>
public sealed partial class Visitor(HttpClient client)
{
    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenInput { get; }

    [GeneratedRegex("\\b(name|value)=\"([^\"]*)\"")]
    private static partial Regex NameOrValue { get; }

    public HttpClient Client => client;

    public async Task<Answer> GetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Opens a page and submits its form with the given values, as a browser would: hidden fields come along.</summary>
    public async Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] values) => await SubmitAsync(path, path, values);

    /// <summary>As above, for a form that posts to another address than its page's.</summary>
    public async Task<Answer> SubmitAsync(string page, string action, params (string Name, string Value)[] values)
    {
        var shown = await GetAsync(page);
        if (shown.Status != HttpStatusCode.OK) return shown;
        var given = values.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        return await PostAsync(action, [.. Hidden(shown.Html, action).Where(h => !given.Contains(h.Item1)), .. values]);
    }

    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] values)
    {
        using var form = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        using var response = await client.PostAsync(path, form);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Presses the button that a demo's sign-in page has for an account.</summary>
    public async Task SignInAsDemoAsync(Guid account)
    {
        var answer = await SubmitAsync("/sign-in", "/sign-in?handler=demo", ("account", account.ToString()));
        if (answer.Status != HttpStatusCode.Redirect) throw new InvalidOperationException($"The demo sign-in answered {answer.Status}: {answer.Html[..Math.Min(500, answer.Html.Length)]}");
    }

    /// <summary>The hidden fields of the form that posts to an address, or of the page's only or last form.</summary>
    public static IEnumerable<(string, string)> Hidden(string html, string action)
    {
        var forms = html.Split("<form").Skip(1).Select(f => f.Split("</form>")[0]).ToList();
        var form = forms.LastOrDefault(f => f.Contains($"action=\"{action}\"", StringComparison.OrdinalIgnoreCase)) ?? forms.LastOrDefault() ?? html;
        foreach (Match input in HiddenInput.Matches(form))
        {
            var parts = NameOrValue.Matches(input.Value).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
            if (parts.TryGetValue("name", out var name)) yield return (name, parts.GetValueOrDefault("value", ""));
        }
    }
}
