using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Platform.Host.Mail;

namespace Platform.Host.Demo;

/// <summary>
/// Mail of the demo's past goes to the local sink whatever the settings say, dated as it was sent. Its addresses end in .example. At some
/// workplaces the mailbox is gone, so that the pages that tell of it have something to tell.
/// </summary>
internal sealed partial class DemoPost(MailOptions options, TimeProvider clock) : IMailTransport
{
    private const int OneIn = 15;
    private const int Gone = 7;

    private readonly SinkTransport sink = new(options);

    [GeneratedRegex(@"@arbetsplats([0-9]+)\.example$")]
    private static partial Regex Workplace { get; }

    public async Task SendAsync(MailMessage mail, Guid id, CancellationToken stop)
    {
        if (mail.To.Any(to => IsGone(to.Address))) throw new SmtpException(SmtpStatusCode.MailboxUnavailable, "No such mailbox in the demo.");
        await sink.SendAsync(mail, id, stop);
        File.SetLastWriteTimeUtc(Path.Combine(options.SinkFolder, $"{id}.eml"), clock.GetUtcNow().UtcDateTime);
    }

    private static bool IsGone(string address) =>
        Workplace.Match(address) is { Success: true } found && int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) % OneIn == Gone;
}
