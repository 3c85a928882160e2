using Platform.Host.Events;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>Answers requests for links and sends mail, on every node; at the bell of this process, and by looking every other second.</summary>
internal sealed class MailLoop(MailSender sender, RecordLinks links, WakeUps wakeUps, IConfiguration configuration, ILogger<MailLoop> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Background", true)) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await links.AnswerAllAsync(stoppingToken);
                await sender.SendAllAsync(stoppingToken);
                await wakeUps.Mail.WaitAsync(BetweenLooks, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e)
            {
                log.LogWarning(e, "Mail waits: {Kind}", FailureWords.Of(e));
                await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
