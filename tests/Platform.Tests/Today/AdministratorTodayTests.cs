using System.Net.Mail;
using Npgsql;
using Platform.Host.Demo;
using Platform.Host.Mail;
using Platform.Testing;
using Platform.Tests.Mail;

namespace Platform.Tests.Today;

/// <summary>An administrator's «I dag»: what stands still and nobody else sees. One row a kind, gone when there is nothing.</summary>
public sealed class AdministratorTodayTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_stands_still_is_one_row_a_kind_with_its_rule()
    {
        var visitor = await platform.SignInAs("administrator");
        Assert.Contains("Inget väntar på dig.", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        var now = platform.Clock.GetUtcNow();
        await RunAsync("""
            insert into platform.delivery (event, subscriber, schema, type, subject, version, occurred, state, tries, next_try)
            select gen_random_uuid(), 'Reaction', 'placements', 'Placements.Told', gen_random_uuid(), n, $1, 'parked', 8, $1 from generate_series(1, 2) n
            """, now);
        // A job that failed and then went well is no matter; nor is one of a module that is not here.
        await RunAsync("""
            insert into platform.job_run (id, module, job, source, asked, state, next_try)
            select gen_random_uuid(), module, job, 'schedule', $1::timestamptz + n * interval '1 hour', state, $1 from (values
                ('Platform', 'CleanQueues', 1, 'done'), ('Platform', 'CleanQueues', 2, 'failed'), ('Platform', 'CleanForms', 1, 'failed'),
                ('Platform', 'CleanForms', 2, 'done'), ('Elsewhere', 'Other', 1, 'failed')) as runs (module, job, n, state)
            """, now);
        await MailPageTests.AddAsync(platform, "refused", now.AddDays(-13));
        await MailPageTests.AddAsync(platform, "refused", now.AddDays(-15));
        await MailPageTests.AddAsync(platform, "sent", now);
        await RunAsync("""
            insert into platform.account (id, name, email, normalized_email, security_stamp, concurrency_stamp, roles, created_at)
            values (gen_random_uuid(), 'Ny Kollega', 'ny@kommun.example', 'NY@KOMMUN.EXAMPLE', '', '', '{coach}', $1)
            """, now);

        var shown = await visitor.GetAsync("/");
        Assert.Contains("Titta på <a href=\"/admin/events?state=parked\">2 händelser som har stannat</a>", shown.Html, StringComparison.Ordinal);
        Assert.Contains("Titta på <a href=\"/admin/mail?state=refused\">1 mejl som inte har kommit fram</a>", shown.Html, StringComparison.Ordinal);
        Assert.Contains("Titta på <a href=\"/admin/jobs\">1 jobb som misslyckades</a>", shown.Html, StringComparison.Ordinal);
        Assert.Contains("Påminn <a href=\"/admin/accounts?state=waiting\">1 kollega som inte har börjat</a>", shown.Html, StringComparison.Ordinal);
        foreach (var rule in new[] { "efter åtta försök", "senaste 14 dagarna", "körs igen och går bra", "gäller i 72 timmar" }) Assert.Contains(rule, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Titta på", (await (await platform.SignInAs("reviewer")).GetAsync("/")).Text, StringComparison.Ordinal);

        await MailPageTests.AddAsync(platform, "failed", now);
        await visitor.SubmitAsync("/", "/language", ("language", "en"));
        var english = await visitor.GetAsync("/");
        Assert.Contains("Look at <a href=\"/admin/mail?state=failed\">2 mails that have not arrived</a>", english.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Today.", english.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eva@arbetsplats7.example", true)]
    [InlineData("eva@arbetsplats112.example", true)]
    [InlineData("eva@arbetsplats8.example", false)]
    [InlineData("eva@bjorken.example", false)]
    public async Task Some_of_the_demos_mailboxes_are_gone(string to, bool gone)
    {
        var folder = Directory.CreateTempSubdirectory("post").FullName;
        var options = new MailOptions(null, 25, null, null, "demo@insteg.example", StartTls: false, folder, ShowSink: true);
        using var mail = new MailMessage("demo@insteg.example", to, "Hej", "Hej");
        var refused = await Record.ExceptionAsync(() => new DemoPost(options, platform.Clock).SendAsync(mail, Guid.CreateVersion7(), CancellationToken.None));
        Assert.Equal(gone ? 550 : 0, refused is SmtpException { StatusCode: var code } ? (int)code : 0);
        Assert.Equal(gone ? 0 : 1, Directory.GetFiles(folder).Length);
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync(string sql, DateTimeOffset moment)
    {
        await using var connection = await platform.OpenAs("platform");
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = moment } } };
        await command.ExecuteNonQueryAsync();
    }
}
