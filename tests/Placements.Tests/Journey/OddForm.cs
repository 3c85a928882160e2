using System.Net;
using System.Text.RegularExpressions;
using Platform.Sdk.Forms;
using Platform.Testing;

namespace Placements.Tests.Journey;

/// <summary>One form of the journey: who fills it in, where, and what stands in the fields that are no free text.</summary>
/// <param name="Who">The person at the browser.</param>
/// <param name="Page">Its page.</param>
/// <param name="Action">Where it is sent, when not to its page.</param>
internal sealed partial record OddForm(Visitor Who, string Page, string? Action = null)
{
    [GeneratedRegex("<textarea[^>]*\\bname=\"(?<name>[^\"]+)\"[^>]*>(?<value>.*?)</textarea>|<input(?=[^>]*\\btype=\"(text|email|tel|search)\")(?![^>]*\\binputmode=)[^>]*\\bname=\"(?<name>[^\"]+)\"[^>]*>", RegexOptions.Singleline)]
    private static partial Regex TextField { get; }

    [GeneratedRegex("\\bvalue=\"([^\"]*)\"")]
    private static partial Regex InputValue { get; }

    /// <summary>What the other fields hold.</summary>
    public (string Name, string Value)[] Rest { get; init; } = [];

    /// <summary>Fields that take only words of a certain shape; what is left is also sent without them, so that it is stored.</summary>
    public string[] Shaped { get; init; } = [];

    /// <summary>Where what was stored is read; null when the form can be sent only once, and is then left with an error on purpose.</summary>
    public string? ReadBack { get; init; }

    /// <summary>Sends one line in every text field at once, and where something can be stored sends it again so that it is.</summary>
    /// <returns>The names of the fields that held it.</returns>
    public async Task<IReadOnlyList<string>> TryAsync(string line)
    {
        var shown = await Who.GetAsync(Page);
        Assert.True(shown.Status == HttpStatusCode.OK, $"{Page} answered {shown.Status}: {shown.Text}");
        var fields = Fields(shown.Html).Select(f => f.Name).Where(n => Rest.All(r => r.Name != n)).Distinct().ToList();
        Assert.NotEmpty(fields);
        var answer = await SendAsync(fields, line);
        // The framework refuses a form with the sign NUL as a whole; no browser sends one.
        if (line.Contains('\0', StringComparison.Ordinal)) return fields;
        if (answer.Status == HttpStatusCode.OK)
        {
            // Something was wrong: everything stands as it was typed.
            var kept = Fields(answer.Html).ToLookup(f => f.Name, f => f.Value);
            foreach (var field in fields.Where(kept.Contains))
                Assert.True(Spaced(kept[field].Last()) == Spaced(line), $"{Page} {field}: «{line}» came back as «{kept[field].Last()}».");
        }
        if (ReadBack is null) return fields;
        // Words to search with are no answer: they are looked up, not stored.
        var free = fields.Except(Shaped).Where(f => !f.StartsWith("Form.Words[", StringComparison.Ordinal)).ToList();
        // A name holds less than a note: what is stored is short.
        var word = line.Length > 60 ? line[..60] : line;
        if (answer.Status == HttpStatusCode.OK) answer = await SendAsync(free, "x" + word);
        else word = line;
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{Page} did not take «{word}»: {answer.Status} {answer.Text}");
        var read = await Who.GetAsync(ReadBack.Length > 0 ? ReadBack : answer.Location!);
        Assert.True(read.Status == HttpStatusCode.OK, $"{ReadBack} answered {read.Status}");
        if (Spaced(word).Length > 0) Assert.Contains(Spaced(word), Spaced(WebUtility.HtmlDecode(read.Html)), StringComparison.Ordinal);
        return fields;
    }

    private async Task<Answer> SendAsync(IReadOnlyList<string> fields, string text)
    {
        var answer = await Who.SubmitAsync(Page, Action ?? Page, [.. Rest, .. fields.Select(f => (f, text))]);
        Assert.True((int)answer.Status is 200 or 302 or 303 or 400, $"{Page}: «{text}» answered {answer.Status}: {answer.Text}");
        return answer;
    }

    /// <summary>The text fields of the form that is sent, or of the page's last form with one.</summary>
    private IEnumerable<(string Name, string Value)> Fields(string html)
    {
        var forms = html.Split("<form").Skip(1).Select(f => f.Split("</form>")[0]).ToList();
        var form = forms.LastOrDefault(f => Action is not null && WebUtility.HtmlDecode(f).Contains($"action=\"{Action}\"", StringComparison.OrdinalIgnoreCase)) ?? forms.LastOrDefault(f => TextField.IsMatch(f)) ?? "";
        foreach (Match field in TextField.Matches(form))
            yield return (WebUtility.HtmlDecode(field.Groups["name"].Value),
                WebUtility.HtmlDecode(field.Groups["value"].Success ? field.Groups["value"].Value : InputValue.Match(field.Value).Groups[1].Value));
    }

    /// <summary>Signs that cannot be stored are left out (tests of their own); line ends and spaces are the browser's.</summary>
    private static string Spaced(string text) => string.Join(' ', PlainText.Cleaned(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
