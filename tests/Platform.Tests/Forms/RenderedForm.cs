using System.Net;
using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.Tests.Forms;

/// <summary>One form of a page as a browser would send it: found by something in it, with its hidden fields.</summary>
internal static partial class RenderedForm
{
    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenInput { get; }

    [GeneratedRegex("\\b(name|value)=\"([^\"]*)\"")]
    private static partial Regex NameOrValue { get; }

    public static (string Name, string Value)[] With(Answer page, string something, params (string Name, string Value)[] typed)
    {
        var form = page.Html.Split("<form").Skip(1).Select(f => f.Split("</form>")[0]).FirstOrDefault(f => f.Contains(something, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form holds «{something}» in: {page.Text}");
        var hidden = HiddenInput.Matches(form).Select(input => NameOrValue.Matches(input.Value).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Where(p => p.ContainsKey("name")).Select(p => (p["name"], p.GetValueOrDefault("value", "")));
        return [.. hidden.Where(h => typed.All(t => t.Name != h.Item1)), .. typed];
    }

    /// <summary>The same but for one field.</summary>
    public static (string Name, string Value)[] Without(this (string Name, string Value)[] form, string name) => [.. form.Where(f => f.Name != name)];
}
