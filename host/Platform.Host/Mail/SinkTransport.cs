using System.Net.Mail;

namespace Platform.Host.Mail;

/// <summary>Writes mails as files, one each under its id; the same mail sent twice is one file.</summary>
internal sealed class SinkTransport(MailOptions options) : IMailTransport
{
    public async Task SendAsync(System.Net.Mail.MailMessage mail, Guid id, CancellationToken stop)
    {
        var draft = Directory.CreateDirectory(Path.Combine(options.SinkFolder, "drafts", Path.GetRandomFileName()));
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft.FullName };
        await client.SendMailAsync(mail, stop);
        File.Move(draft.GetFiles().Single().FullName, Path.Combine(options.SinkFolder, $"{id}.eml"), overwrite: true);
        draft.Delete(recursive: true);
    }
}
