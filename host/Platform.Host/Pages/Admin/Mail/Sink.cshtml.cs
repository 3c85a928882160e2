using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Mail;
using Platform.Host.Time;
using Platform.Sdk;

namespace Platform.Host.Pages.Admin.Mail;

/// <summary>The mails of an installation without a mail server, so that a newcomer can press their links. Only in demo or on this machine.</summary>
[RequirePermission("host.mail")]
internal sealed partial class Sink(MailSink sink, MailOptions options, TimeProvider clock) : PageModel
{
    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Link { get; }

    public IReadOnlyList<SinkMail> Mails { get; private set; } = [];

    public SinkMail? Shown { get; private set; }

    public string When(DateTimeOffset moment) => clock.Words(moment);

    /// <summary>A line of a mail in pieces, links apart.</summary>
    public static IEnumerable<(string Text, bool IsLink)> Pieces(string line) =>
        Link.Split(line).Where(p => p.Length > 0).Select(p => (p, Link.IsMatch(p)));

    public IActionResult OnGet(Guid? id)
    {
        if (!options.ShowSink) return NotFound();
        if (id is { } wanted)
        {
            Shown = sink.Find(wanted);
            return Shown is null ? NotFound() : Page();
        }
        Mails = sink.Newest();
        return Page();
    }
}
