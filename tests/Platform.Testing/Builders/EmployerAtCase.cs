using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Host.Mail;

namespace Platform.Testing.Builders;

/// <summary>An employer who has come by the sign-in link of its case, and the mail that brings it there.</summary>
public static class EmployerAtCase
{
    /// <summary>Somebody without an account, with the session that «Öppna» gives for one case.</summary>
    public static async Task<Visitor> OpenCaseAsync(this PlatformFixture platform, string reference)
    {
        var secret = LinkToken.New();
        await using var connection = await platform.OpenAs("platform");
        await using var open = new NpgsqlCommand(
            "insert into platform.record_session (id_hash, kind, reference, created, seen) values ($1, 'opening', $2, $3, $3)", connection)
        {
            Parameters = { new() { Value = LinkToken.Hash(secret) }, new() { Value = reference }, new() { Value = platform.Clock.GetUtcNow() } },
        };
        await open.ExecuteNonQueryAsync();
        var visitor = platform.Anonymous();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", $"{RecordSession.Cookie}={secret}");
        return visitor;
    }

    /// <summary>Sends what is queued and returns the mails to one address, newest first, as their reader sees them.</summary>
    public static async Task<IReadOnlyList<(string Subject, string Text)>> SendMailsAsync(this PlatformFixture platform, string address)
    {
        await platform.Host.Services.GetRequiredService<MailSender>().SendAllAsync(CancellationToken.None);
        return [.. platform.Host.Services.GetRequiredService<MailSink>().Newest().Where(m => m.To.Contains(address, StringComparison.OrdinalIgnoreCase)).Select(m => (m.Subject, m.Text))];
    }
}
