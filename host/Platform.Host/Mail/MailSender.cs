using System.Net.Mail;
using System.Net.Sockets;
using Npgsql;
using Platform.Host.Events;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>
/// Sends what is queued. The row is locked while the mail is handed over and marked before the lock goes, so two senders never send the
/// same mail; only a crash between the server's «accepted» and our commit sends it again, with the same Message-ID.
/// </summary>
internal sealed class MailSender(
    MailRows rows, MailTexts texts, MailWriter writer, MailOptOuts optOuts, IMailTransport transport, IEnumerable<RegisteredMailGuard> guards,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailSender> log)
{
    public const string OptedOut = "opted-out";
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);
    private readonly Dictionary<(string Schema, string Template), Type> guardOf = guards.ToDictionary(g => (g.Module.ToLowerInvariant(), g.Template), g => g.Guard);

    /// <summary>Sends until nothing is due, the modules' queues side by side.</summary>
    /// <returns>How many mails were tried.</returns>
    public async Task<int> SendAllAsync(CancellationToken stop) => (await Task.WhenAll(texts.Schemas.Select(schema => SendAllAsync(schema, stop)))).Sum();

    /// <summary>Sends what is due in one module's queue.</summary>
    /// <returns>How many mails were tried.</returns>
    public async Task<int> SendAllAsync(string schema, CancellationToken stop)
    {
        var tried = 0;
        while (await SendOneAsync(schema, stop)) tried++;
        return tried;
    }

    private async Task<bool> SendOneAsync(string schema, CancellationToken stop)
    {
        await using var connection = await rows.Source(schema).OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (await MailRows.ClaimAsync(connection, schema, clock.GetUtcNow(), stop) is not { } mail) return false;
        try
        {
            if (await ReasonToStopAsync(mail, stop) is { } reason)
                await MailRows.EndAsync(connection, mail, "stopped", reason, null, clock.GetUtcNow(), stop);
            else
            {
                using var finished = writer.Write(mail);
                await transport.SendAsync(finished, mail.Id, stop);
                await MailRows.EndAsync(connection, mail, "sent", null, null, clock.GetUtcNow(), stop);
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is not NpgsqlException)
        {
            await FailAsync(connection, mail, e, stop);
        }
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<string?> ReasonToStopAsync(QueuedMail mail, CancellationToken stop)
    {
        if (!mail.AskedFor && await optOuts.HoldsAsync(mail.AddressLookUp, stop)) return OptedOut;
        if (!guardOf.TryGetValue((mail.Schema, mail.Template), out var guard)) return null;
        await using var scope = scopes.CreateAsyncScope();
        return await ((IMailGuard)scope.ServiceProvider.GetRequiredService(guard)).ReasonToStopAsync(mail.Template, mail.About, stop);
    }

    private async Task FailAsync(NpgsqlConnection connection, QueuedMail mail, Exception e, CancellationToken stop)
    {
        var reference = FailureWords.NewReference();
        var now = clock.GetUtcNow();
        // The server's answer often quotes the address: of it only the code is kept, in the log too.
        var words = e is SmtpException smtp ? $"SMTP {(int)smtp.StatusCode} {smtp.StatusCode}" : FailureWords.Of(e);
        log.LogWarning("Mail {Id} ({Schema}, {Template}) was not sent, try {Try}: {Kind}, reference {Reference}", mail.Id, mail.Schema, mail.Template, mail.Tries + 1, words, reference);
        var delay = TryAgain.After(Math.Min(mail.Tries + 1, TryAgain.Limit - 1))!.Value;
        if (IsRefusal(e)) await MailRows.EndAsync(connection, mail, "refused", words, reference, now, stop);
        else if (IsAway(e) && now - mail.Created < GivenUpAfter)
            await MailRows.DelayAsync(connection, mail, now + (delay < LongestWait ? delay : LongestWait), words, reference, stop);
        else if (!IsAway(e) && TryAgain.After(mail.Tries + 1) is { } next) await MailRows.DelayAsync(connection, mail, now + next, words, reference, stop);
        else await MailRows.EndAsync(connection, mail, "failed", words, reference, now, stop);
    }

    /// <summary>The server will not take this mail, ever: an unknown mailbox or a policy. This is the bounce we see at once.</summary>
    private static bool IsRefusal(Exception e) => e is SmtpException { StatusCode: var code } && (int)code is >= 550 and <= 599;

    /// <summary>Nobody answers, or the server is too busy to: no fault of the mail's, so the limit of tries does not hold for it.</summary>
    private static bool IsAway(Exception e) => e is not SmtpFailedRecipientException and (SocketException or IOException or SmtpException { StatusCode:
        SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.LocalErrorInProcessing });
}
