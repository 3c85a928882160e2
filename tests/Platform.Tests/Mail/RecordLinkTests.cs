using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Database;
using Platform.Host.Mail;
using Platform.Sdk;
using Platform.Tests.Queues;

namespace Platform.Tests.Mail;

[Collection(QueueTests.Name)]
public sealed class RecordLinkTests(QueueServer server) : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private TestNode node = null!;

    private RecordLinks Links => node.Get<RecordLinks>();

    public async Task InitializeAsync() =>
        node = new(await server.NewDatabaseAsync(), server.Keys, clock, services => services.AddRecordLinks<CaseOwner>());

    public async Task DisposeAsync() => await node.DisposeAsync();

    [Fact]
    public async Task A_known_and_an_unknown_case_leave_the_same_trace_and_only_the_known_gets_a_mail()
    {
        await Links.AskAsync(CaseOwner.Reference, "sv", CancellationToken.None);
        await Links.AskAsync("ZZZZ999999", "sv", CancellationToken.None);
        Assert.Equal(2L, await node.AskAsync<long>("select count(*) from platform.record_link_request where handled is null"));
        Assert.Equal(0L, await node.AskAsync<long>("select count(*) from platform.record_link"));

        Assert.NotEmpty(await TokenAsync());

        Assert.Single(node.Get<MailSink>().Newest());
    }

    [Fact]
    public async Task A_link_opens_its_case_once()
    {
        await Links.AskAsync(CaseOwner.Reference.ToLowerInvariant(), "sv", CancellationToken.None);
        var token = await TokenAsync();
        Assert.True(await Links.IsAliveAsync(token, CancellationToken.None));
        Assert.True(await Links.IsAliveAsync(token, CancellationToken.None));

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Links.OpenAsync(token, CancellationToken.None)));

        var (session, path) = Assert.Single(opened, o => o is not null)!.Value;
        Assert.Equal("/arende/" + CaseOwner.Reference, path);
        Assert.Equal(CaseOwner.Reference, await ReferenceAsync(session, "case"));
        Assert.Null(await ReferenceAsync(session, "opening"));
        Assert.Null(await ReferenceAsync("made up", "case"));
    }

    [Fact]
    public async Task A_link_is_dead_after_ten_minutes_and_leads_to_a_new_one()
    {
        await Links.AskAsync(CaseOwner.Reference, "sv", CancellationToken.None);
        var token = await TokenAsync();
        clock.Advance(RecordLinks.Lasts);
        Assert.False(await Links.IsAliveAsync(token, CancellationToken.None));
        Assert.Null(await Links.OpenAsync(token, CancellationToken.None));

        await Links.AskAgainAsync(token, "sv", CancellationToken.None);

        Assert.NotNull(await Links.OpenAsync(await TokenAsync(), CancellationToken.None));
    }

    [Fact]
    public async Task Neither_link_nor_session_lies_readable_in_the_database()
    {
        await Links.AskAsync(CaseOwner.Reference, "sv", CancellationToken.None);
        var token = await TokenAsync();
        var (session, _) = (await Links.OpenAsync(token, CancellationToken.None))!.Value;

        var rows = await node.AskAsync<string>("""
            select string_agg(r, ' ') from (select row_to_json(l)::text r from platform.record_link l union all
                select row_to_json(s)::text from platform.record_session s union all select row_to_json(m)::text from platform.mail_queue m) all_rows
            """);
        Assert.DoesNotContain(token, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(session, rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_five_an_hour_for_one_case_are_left_unanswered()
    {
        for (var i = 0; i < 7; i++) await Links.AskAsync(CaseOwner.Reference, "sv", CancellationToken.None);
        await TokenAsync();
        Assert.Equal(5, node.Get<MailSink>().Newest().Count);

        clock.Advance(TimeSpan.FromHours(1));
        await Links.AskAsync(CaseOwner.Reference, "sv", CancellationToken.None);
        await TokenAsync();
        Assert.Equal(6, node.Get<MailSink>().Newest().Count);
    }

    [Fact]
    public async Task A_session_ends_when_closed_when_idle_and_after_twelve_hours()
    {
        var closed = await OpenAsync();
        await InRequestAsync(closed, s => s.CloseAsync(CancellationToken.None).ContinueWith(_ => (string?)null, TaskScheduler.Default));
        Assert.Null(await ReferenceAsync(closed, "case"));

        var idle = await OpenAsync();
        clock.Advance(RecordSession.Idle);
        Assert.Null(await ReferenceAsync(idle, "case"));

        var used = await OpenAsync();
        for (var i = 0; i < 35; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            Assert.NotNull(await ReferenceAsync(used, "case"));
        }
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Null(await ReferenceAsync(used, "case"));
    }

    private async Task<string> OpenAsync()
    {
        clock.Advance(TimeSpan.FromHours(1));
        await Links.AskAsync(CaseOwner.Reference, "sv", CancellationToken.None);
        return (await Links.OpenAsync(await TokenAsync(), CancellationToken.None))!.Value.Session;
    }

    /// <summary>Sends what was asked for, and takes the token out of the one mail that is new.</summary>
    private async Task<string> TokenAsync()
    {
        var before = node.Get<MailSink>().Newest().Select(m => m.Id).ToHashSet();
        await Links.AnswerAllAsync(CancellationToken.None);
        await node.Get<MailSender>().SendAllAsync(CancellationToken.None);
        var mail = node.Get<MailSink>().Newest().First(m => !before.Contains(m.Id));
        return Regex.Match(mail.Text, "/lank/([A-Za-z0-9_-]{43})").Groups[1].Value;
    }

    private Task<string?> ReferenceAsync(string session, string kind) => InRequestAsync(session, s => s.ReferenceAsync(kind, CancellationToken.None));

    private async Task<string?> InRequestAsync(string session, Func<IRecordSession, Task<string?>> ask)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{RecordSession.Cookie}={session}";
        node.Get<IHttpContextAccessor>().HttpContext = context;
        await using var scope = node.Scope();
        return await ask(scope.ServiceProvider.GetRequiredService<IRecordSession>());
    }
}
