using System.Net;
using System.Net.Mail;

namespace Platform.Host.Mail;

/// <summary>Sends by the configured server.</summary>
internal sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    private const int Patience = 30_000;

    public async Task SendAsync(System.Net.Mail.MailMessage mail, Guid id, CancellationToken stop)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls, Timeout = Patience };
        if (options.User is not null) client.Credentials = new NetworkCredential(options.User, options.Password);
        // SmtpClient's own timeout does not hold for the asynchronous call.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(mail, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new SmtpException(SmtpStatusCode.GeneralFailure);
        }
    }
}
