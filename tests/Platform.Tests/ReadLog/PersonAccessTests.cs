using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Database;
using Platform.Host.ReadLog;
using Platform.Host.Startup;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>What a page author can forget, and what is said then.</summary>
public sealed class PersonAccessTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly CaseWorld world = new(platform);

    [Fact]
    public async Task A_page_that_does_not_say_so_gets_nobody()
    {
        var (access, person) = await AskerAsync([new AllSeeing()]);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => access.FilterAsync([person], PersonDetail.Name, CancellationToken.None));
        Assert.Contains("Maybe [ShowsPeople(…)] is missing", refused.Message, StringComparison.Ordinal);
        // Not even the empty answer: the slip must show on the first day, when there is nobody yet.
        await Assert.ThrowsAsync<InvalidOperationException>(() => access.FilterAsync([], PersonDetail.Name, CancellationToken.None));
    }

    [Fact]
    public async Task A_page_that_hands_out_more_than_it_says_is_refused()
    {
        var (access, person) = await AskerAsync([new AllSeeing()], new ShowsPeopleAttribute(PersonDetail.Name, "case.list"));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => access.FilterAsync([person], PersonDetail.Name | PersonDetail.Needs, CancellationToken.None));
        Assert.Contains("hands out «name needs» and declares «name»", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_answer_means_refused()
    {
        var last = await world.LastAsync();
        var (access, person) = await AskerAsync([], new ShowsPeopleAttribute(PersonDetail.Name, "case.list"));
        Assert.Empty(await access.FilterAsync([person], PersonDetail.Name, CancellationToken.None));
        Assert.Empty(await world.SinceAsync(last));
    }

    [Fact]
    public async Task Asking_twice_leaves_one_row_with_what_the_page_declares()
    {
        var last = await world.LastAsync();
        var (access, person) = await AskerAsync([new AllSeeing()], new ShowsPeopleAttribute(PersonDetail.Name | PersonDetail.Needs, "case.list"));
        Assert.Equal([person], await access.FilterAsync([person, person], PersonDetail.Name, CancellationToken.None));
        Assert.Equal([person], await access.FilterAsync([person], PersonDetail.Needs, CancellationToken.None));
        Assert.Contains("name+needs", Assert.Single(await world.SinceAsync(last)), StringComparison.Ordinal);
        Assert.Equal(PersonDetail.Name | PersonDetail.Needs, access.Granted(person));
    }

    [Fact]
    public async Task A_job_is_told_to_ask_the_gate()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            scope.ServiceProvider.GetRequiredService<IPersonAccess>().FilterAsync([Guid.CreateVersion7()], PersonDetail.Name, CancellationToken.None));
        Assert.Contains("outside a request", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_own_log_lists_reads_and_refuses_strangers()
    {
        var (access, person) = await AskerAsync([new AllSeeing()], new ShowsPeopleAttribute(PersonDetail.Name, "case.list"));
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var log = new ReadLogReader(scope.ServiceProvider.GetRequiredService<HostDb>(), access);
        await Assert.ThrowsAsync<InvalidOperationException>(() => log.OfPersonAsync(person, 1, CancellationToken.None));
        await access.FilterAsync([person], PersonDetail.Name, CancellationToken.None);
        var page = await log.OfPersonAsync(person, 1, CancellationToken.None);
        var entry = Assert.Single(page.Entries);
        Assert.Equal((1L, "case.list", "team", PersonDetail.Name), (page.Total, entry.Purpose, entry.Relation, entry.What));
        Assert.Equal(platform.Clock.GetUtcNow(), entry.At);
    }

    [Theory]
    [InlineData(PersonDetail.Case, "case.work", "is no page")]
    [InlineData(PersonDetail.None, "case.work", "Maybe a purpose like «case.work»")]
    [InlineData(PersonDetail.Case, "Why not", "Maybe a purpose like «case.work»")]
    public async Task A_wrong_attribute_stops_the_start(PersonDetail what, string purpose, string said)
    {
        var endpoint = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/people/{person}"), 0, new(new ShowsPersonAttribute("id", what, purpose)), "people");
        var check = new PersonPageCheck([new DefaultEndpointDataSource(endpoint)], platform.Host.Services.GetRequiredService<PageLoader>());
        var stopped = await Assert.ThrowsAsync<StartProblem>(check.RunAsync);
        Assert.Contains(said, stopped.Message, StringComparison.Ordinal);
        Assert.Contains("has no route value «id»", stopped.Message, StringComparison.Ordinal);
    }

    private async Task<(PersonAccess Access, Guid Person)> AskerAsync(IReadOnlyList<ICaseGate> gates, params object[] attributes)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/people"), 0, new(attributes), "people"));
        var user = new SignedIn(await world.StaffAsync("coach"));
        var writer = new ReadLogWriter(platform.Host.Services.GetRequiredService<IModuleConnections>(), user, platform.Clock);
        return (new(gates, user, new Request { HttpContext = context }, writer), Guid.CreateVersion7());
    }

    /// <summary>The framework's accessor forgets what was set in a method that has returned.</summary>
    private sealed class Request : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }

    private sealed class AllSeeing : ICaseGate
    {
        public Task<IReadOnlyDictionary<Guid, CaseAccess>> AskAsync(CaseQuestion question, CancellationToken stop) => Task.FromResult<IReadOnlyDictionary<Guid, CaseAccess>>(
            question.People.ToDictionary(p => p, _ => new CaseAccess(CaseRelationKind.Team, PersonDetail.All)));
    }

    private sealed class SignedIn(Guid id) : ICurrentUser
    {
        public Guid Id => id;

        public string Name => "Anna";

        public IReadOnlyList<string> Roles => ["coach"];

        public bool IsSignedIn => true;

        public bool May(string permission) => true;
    }
}
