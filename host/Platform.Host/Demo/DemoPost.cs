using Platform.Host.Mail;

namespace Platform.Host.Demo;

/// <summary>Mail of the demo's past goes to the local sink whatever the settings say, dated as it was sent. Its addresses end in .example.</summary>
internal sealed class DemoPost(MailOptions options, TimeProvider clock) : IMailTransport
{
    private readonly SinkTransport sink = new(options);

    public async Task SendAsync(System.Net.Mail.MailMessage mail, Guid id, CancellationToken stop)
    {
        await sink.SendAsync(mail, id, stop);
        File.SetLastWriteTimeUtc(Path.Combine(options.SinkFolder, $"{id}.eml"), clock.GetUtcNow().UtcDateTime);
    }
}
