using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Host.Mail;

/// <summary>Reads the files of the local sink. It reads what <see cref="SinkTransport"/> writes, not every mail in the world.</summary>
internal sealed partial class MailSink(MailOptions options)
{
    private const int Most = 200;

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord { get; }

    /// <summary>The newest mails first.</summary>
    public IReadOnlyList<SinkMail> Newest() => !Directory.Exists(options.SinkFolder) ? []
        : [.. new DirectoryInfo(options.SinkFolder).GetFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name).Take(Most).Select(Read)];

    public SinkMail? Find(Guid id) => new FileInfo(Path.Combine(options.SinkFolder, $"{id}.eml")) is { Exists: true } file ? Read(file) : null;

    private static SinkMail Read(FileInfo file)
    {
        var content = File.ReadAllText(file.FullName).ReplaceLineEndings("\n");
        var (head, body) = Split(content);
        var headers = Headers(head);
        string Header(string name) => headers.GetValueOrDefault(name, "");
        var boundary = Regex.Match(Header("content-type"), "boundary=\"?([^\";]+)").Groups[1].Value;
        var text = body.Split("--" + boundary).Select(part => Split(part.TrimStart('\n')))
            .Where(part => Headers(part.Head).GetValueOrDefault("content-type", "").StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
            .Select(part => Encoding.UTF8.GetString(Convert.FromBase64String(part.Body.Replace("\n", "", StringComparison.Ordinal)))).FirstOrDefault("");
        return new(Path.GetFileNameWithoutExtension(file.Name), Header("to"), Words(Header("subject")), Header("message-id"), text.ReplaceLineEndings("\n"), file.LastWriteTimeUtc);
    }

    private static (string Head, string Body) Split(string content) =>
        content.IndexOf("\n\n", StringComparison.Ordinal) is var at and >= 0 ? (content[..at], content[(at + 2)..]) : (content, "");

    private static Dictionary<string, string> Headers(string head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // A line that begins with a blank continues the one before.
        foreach (var line in head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n'))
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) headers[line[..colon]] = line[(colon + 1)..].Trim();
        return headers;
    }

    private static string Words(string header) =>
        EncodedWord.Replace(header, word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));
}
