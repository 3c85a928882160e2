using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Platform.Host.Mail;

/// <summary>Simple HTML out of a plain text: paragraphs, links, and one kind of button.</summary>
internal static partial class MailHtml
{
    private const string Button = "display:inline-block;padding:12px 20px;background:#0F5C63;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold";

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]")]
    private static partial Regex Link { get; }

    public static string Of(string body, string unit, string language)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"{Encode(language)}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + "</head><body style=\"margin:0;padding:24px;background:#f3f3f3;color:#292c2b;font:16px/1.5 sans-serif\"><div style=\"max-width:40em;margin:0 auto;padding:24px;background:#ffffff\">");
        html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 16px;font-weight:bold\">{Encode(unit)}</p>");
        foreach (var paragraph in body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = paragraph.Split('\n', StringSplitOptions.TrimEntries);
            html.Append("<p style=\"margin:0 0 16px\">");
            if (lines is [var words, var link] && IsLink(link)) html.Append(CultureInfo.InvariantCulture, $"<a style=\"{Button}\" href=\"{Encode(link)}\">{Encode(words.TrimEnd(':'))}</a>");
            else html.AppendJoin("<br>", lines.Select(Linked));
            html.Append("</p>");
        }
        return html.Append("</div></body></html>").ToString();
    }

    private static bool IsLink(string text) => Link.Match(text) is { Success: true } match && match.Length == text.Length;

    private static string Linked(string line)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match match in Link.Matches(line))
        {
            html.Append(Encode(line[at..match.Index])).Append(CultureInfo.InvariantCulture, $"<a style=\"color:#0F5C63\" href=\"{Encode(match.Value)}\">{Encode(match.Value)}</a>");
            at = match.Index + match.Length;
        }
        return html.Append(Encode(line[at..])).ToString();
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
