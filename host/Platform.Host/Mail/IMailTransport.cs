using System.Net.Mail;

namespace Platform.Host.Mail;

/// <summary>Hands one finished mail over to whoever carries it on.</summary>
internal interface IMailTransport
{
    /// <exception cref="SmtpException">Refused, or the server is away.</exception>
    Task SendAsync(System.Net.Mail.MailMessage mail, Guid id, CancellationToken stop);
}
