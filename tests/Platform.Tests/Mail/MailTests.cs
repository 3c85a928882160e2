using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Database;
using Platform.Host.Mail;
using Platform.Sdk;
using Platform.Tests.Queues;
using MailPeer = Platform.Testing.MailPeer;

namespace Platform.Tests.Mail;

[Collection(QueueTests.Name)]
public sealed class MailTests(QueueServer server) : IAsyncLifetime
{
    private const string Address = "maria@bjorkens.example";
    private readonly TestClock clock = new();
    private readonly ConsentGuard.Answer answer = new();
    private DatabaseAddress address = null!;

    public async Task InitializeAsync() => address = await server.NewDatabaseAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Without_a_server_a_mail_lands_in_the_local_sink_with_its_words_and_a_whole_link()
    {
        await using var node = Node();
        var id = await QueueAsync(node);
        Assert.Equal(1, await SendAsync(node));

        var mail = node.Get<MailSink>().Find(id)!;
        Assert.Equal((Address, "Din länk till ärendet", $"<{id:N}@localhost>"), (mail.To, mail.Subject, mail.MessageId));
        Assert.Contains("http://127.0.0.1:5080/lank/hemligt", mail.Text, StringComparison.Ordinal);
        Assert.Single(node.Get<MailSink>().Newest());
    }

    [Fact]
    public async Task Neither_address_nor_words_lie_readable_in_the_queue_and_both_are_gone_once_sent()
    {
        await using var node = Node();
        await QueueAsync(node);
        var row = await node.AskAsync<string>("select row_to_json(m)::text || encode(address_cipher, 'escape') || encode(arguments_cipher, 'escape') from teller.mail_queue m");
        Assert.DoesNotContain("bjorkens", row, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", row, StringComparison.Ordinal);

        await SendAsync(node);

        Assert.Equal("sent", await node.AskAsync<string>("select state from teller.mail_queue where address_cipher is null and arguments_cipher is null"));
    }

    [Fact]
    public async Task A_change_that_is_undone_sends_nothing()
    {
        await using var node = Node();
        await node.InAsync<TellerDb, bool>(async (db, services) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            services.GetRequiredService<IMailQueue>().Enqueue(db, Message());
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });

        Assert.Equal(0, await SendAsync(node));
    }

    [Fact]
    public async Task While_the_server_is_away_nothing_is_lost_and_its_return_drains_the_queue_once()
    {
        var port = FreePort();
        await using var node = Node(port);
        for (var i = 0; i < 20; i++) await QueueAsync(node);
        for (var i = 0; i < 12; i++)
        {
            await SendAsync(node);
            clock.Advance(TimeSpan.FromMinutes(11));
        }
        Assert.Equal(20L, await node.AskAsync<long>("select count(*) from teller.mail_queue where state = 'waiting' and tries = 12"));

        await using var peer = new MailPeer(port);
        await SendAsync(node);

        Assert.Equal(20, peer.Taken.Select(MessageId).Distinct().Count());
        Assert.Equal(20, peer.Taken.Count);
        Assert.Equal(20L, await node.AskAsync<long>("select count(*) from teller.mail_queue where state = 'sent'"));
    }

    [Fact]
    public async Task Two_senders_side_by_side_send_each_mail_once()
    {
        await using var peer = new MailPeer();
        await using var first = Node(peer.Port);
        await using var second = Node(peer.Port);
        for (var i = 0; i < 30; i++) await QueueAsync(first);

        await Task.WhenAll(SendAsync(first), SendAsync(second));

        Assert.Equal(30, peer.Taken.Select(MessageId).Distinct().Count());
        Assert.Equal(30, peer.Taken.Count);
    }

    [Fact]
    public async Task A_crash_after_the_server_took_the_mail_sends_it_again_under_the_same_message_id()
    {
        await using var peer = new MailPeer();
        await using var node = Node(peer.Port);
        var id = await QueueAsync(node);
        await SendAsync(node);
        // As if the note of it had not been committed.
        await node.RunAsync($"""
            update teller.mail_queue set state = 'waiting', finished = null,
                address_cipher = '\x{Convert.ToHexString(node.Get<IFieldCipher>().Encrypt(Address, id, "mail.address"))}',
                arguments_cipher = '\x{Convert.ToHexString(node.Get<IFieldCipher>().Encrypt("[\"/lank/hemligt\"]", id, "mail.arguments"))}'
            """);
        await SendAsync(node);

        Assert.Equal(2, peer.Taken.Count);
        Assert.Single(peer.Taken.Select(MessageId).Distinct());
    }

    [Theory]
    [InlineData("550 no such mailbox", "refused", 1)]
    [InlineData("450 busy", "failed", 8)]
    public async Task What_the_server_says_of_the_mailbox_decides_whether_it_is_tried_again(string said, string state, int tries)
    {
        await using var peer = new MailPeer { Recipient = said };
        await using var node = Node(peer.Port);
        await QueueAsync(node);
        for (var i = 0; i < 10; i++)
        {
            await SendAsync(node);
            clock.Advance(TimeSpan.FromHours(3));
        }

        var line = Assert.Single(await node.Get<MailList>().ReadAsync(state, 1, CancellationToken.None));
        Assert.Equal(tries, line.Tries);
        Assert.DoesNotContain("maria", line.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(10, line.Reference!.Length);
    }

    [Fact]
    public async Task A_guard_stops_a_mail_whose_consent_was_withdrawn_after_it_was_queued()
    {
        await using var node = Node();
        await QueueAsync(node, Message() with { About = "case 1" });
        await QueueAsync(node, Message() with { About = "case 2" });
        answer.Reason = about => about == "case 1" ? "consent-withdrawn" : null;

        await SendAsync(node);

        Assert.Equal("consent-withdrawn", Assert.Single(await node.Get<MailList>().ReadAsync("stopped", 1, CancellationToken.None)).Reason);
        Assert.Single(node.Get<MailSink>().Newest());
    }

    [Fact]
    public async Task An_address_that_has_opted_out_gets_only_what_it_asks_for()
    {
        await using var node = Node();
        await node.Get<MailOptOuts>().AddAsync(" Maria@Bjorkens.example", CancellationToken.None);
        await QueueAsync(node);
        var asked = await QueueAsync(node, Message() with { AskedFor = true });

        await SendAsync(node);

        Assert.Equal(MailSender.OptedOut, Assert.Single(await node.Get<MailList>().ReadAsync("stopped", 1, CancellationToken.None)).Reason);
        Assert.Equal($"{asked}", Assert.Single(node.Get<MailSink>().Newest()).Id);
    }

    [Fact]
    public async Task Mail_that_nobody_asked_for_says_how_to_leave_and_other_mail_does_not()
    {
        await using var node = Node();
        await QueueAsync(node);
        await QueueAsync(node, Message() with { AskedFor = true });

        await SendAsync(node);

        Assert.Single(node.Get<MailSink>().Newest(), m => m.Text.Contains("/mejl/avsta/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_without_texts_is_told_in_words()
    {
        await using var node = Node();
        await QueueAsync(node, Message() with { Template = "Unknown" });
        await SendAsync(node);

        Assert.Contains("Mail.Unknown.Subject", Assert.Single(await node.Get<MailList>().ReadAsync("waiting", 1, CancellationToken.None)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_holds_what_the_text_says_and_nothing_else()
    {
        var html = MailHtml.Of("Hej <b>du</b>\n\nÖppna ärendet:\nhttps://x.example/lank/a\n\nSe https://x.example/fragor.", "Enheten & vi", "sv");

        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Matches("<a style=\"[^\"]*\" href=\"https://x.example/lank/a\">&#xD6;ppna &#xE4;rendet</a>", html);
        Assert.Contains("href=\"https://x.example/fragor\"", html, StringComparison.Ordinal);
        Assert.Contains("Enheten &amp; vi", html, StringComparison.Ordinal);
    }

    private TestNode Node(int? port = null) => new(address, server.Keys, clock, services =>
    {
        services.AddSingleton(answer);
        services.AddMailGuard<ConsentGuard>(TestModule.Teller, RecordLinks.Template);
    }, port is null ? [] : [("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:StartTls", "false"), ("Mail:From", "insteg@kommun.example")]);

    private static MailMessage Message() => new(RecordLinks.Template, Address, "sv") { Arguments = ["/lank/hemligt"] };

    private static Task<Guid> QueueAsync(TestNode node, MailMessage? message = null) => node.InAsync<TellerDb, Guid>(async (db, services) =>
    {
        var id = services.GetRequiredService<IMailQueue>().Enqueue(db, message ?? Message());
        await db.SaveChangesAsync();
        return id;
    });

    private static Task<int> SendAsync(TestNode node) => node.Get<MailSender>().SendAllAsync(CancellationToken.None);

    private static string MessageId(string mail) => mail.Split('\n').First(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)).Trim();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
