using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Access;
using Platform.Host.ReadLog;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>
/// Every page there is, opened by everybody: the status that need to know asks for, and exactly the rows it asks for. A new page is
/// covered by being there; one that shows people without saying so leaves rows that nobody expects, or none, and fails here.
/// </summary>
public sealed class PersonPageSweepTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly CaseWorld world = new(platform);

    /// <summary>Pages of the module that owns people which show nobody, and why that is so.</summary>
    private static readonly string[] ShowsNobody =
    [
        "/participants/enrol", // writes
        "/participants/opencase", // leads on, or gives one and the same answer
        "/participants/suggest", // what words may mean, about nobody
    ];

    /// <summary>Lists of records, which show nobody where there are none; the modules' own tests look at them.</summary>
    private static readonly string[] ShowsWhoHasOne = ["/placements", "/placements/index"];

    [Fact]
    public async Task Everybody_gets_what_need_to_know_says_and_leaves_exactly_those_rows()
    {
        var coach = await world.StaffAsync("coach");
        var (elin, omar, hidden) = (await world.PersonAsync("Elin"), await world.PersonAsync("Omar"), await world.PersonAsync("Dold", "marked"));
        foreach (var person in new[] { elin, omar, hidden }) await world.RelateAsync(person, coach, CaseRelationKind.Assigned, world.Today);
        await world.NameAsync(hidden, coach);
        var pages = await PagesAsync();
        Assert.Contains(pages, p => p.About.Count > 0);
        Assert.Contains(pages, p => p.List is not null);

        var tried = 0;
        foreach (var (role, number) in new (string?, int)[] { ("coach", 1), ("coach", 2), ("consultant", 1), ("administrator", 1), ("reviewer", 1), ("coordinator", 1), (null, 1) })
        {
            var visitor = role is null ? platform.Anonymous() : await platform.SignInAs(role, number);
            var staff = role is null ? Guid.Empty : await world.StaffAsync(role, number);
            foreach (var page in pages)
            {
                var last = await world.LastAsync();
                var answer = await visitor.GetAsync(page.Address(elin));
                AssertAnswer(page, role, staff, coach, elin, omar, answer, page.About.FirstOrDefault(a => a.Handler is null), await world.SinceAsync(last));
                tried++;
                foreach (var handler in page.About.Where(a => a.Handler is not null))
                {
                    // The token comes from a page that everybody has.
                    last = await world.LastAsync();
                    answer = await visitor.SubmitAsync(role is null ? "/sign-in" : "/account", $"{page.Address(elin)}?handler={handler.Handler}");
                    AssertAnswer(page, role, staff, coach, elin, omar, answer, handler, await world.SinceAsync(last));
                    tried++;
                }
            }
        }
        Assert.True(tried > 100, $"Only {tried} requests were made.");
        Assert.Equal(0, (await world.VerifyAsync()).Code);
    }

    [Fact]
    public async Task Every_page_of_the_module_that_owns_people_says_whom_it_shows() => Assert.Empty((await PagesAsync())
        .Where(p => p.Route.StartsWith("/participants", StringComparison.OrdinalIgnoreCase) && p.About.Count == 0 && p.List is null)
        .Select(p => p.Route.ToLowerInvariant()).Distinct().Except(["/participants/index", .. ShowsNobody]));

    [Fact]
    public async Task An_unknown_person_and_a_strangers_get_the_same_page()
    {
        var stranger = await world.PersonAsync("Okänd");
        await world.RelateAsync(stranger, await world.StaffAsync("coach", 2), CaseRelationKind.Assigned, world.Today);
        var coach = await platform.SignInAs("coach");
        var (last, texts) = (await world.LastAsync(), new HashSet<string>());
        foreach (var id in new[] { stranger.ToString(), Guid.CreateVersion7().ToString(), "elin" })
        {
            var answer = await coach.GetAsync($"/participants/details/{id}");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            // All but the reference number, which is new each time.
            texts.Add(System.Text.RegularExpressions.Regex.Replace(answer.Text, "[2-9A-HJ-NP-Z]{10}", "…"));
        }
        Assert.Single(texts);
        Assert.Empty(await world.SinceAsync(last));
    }

    [Fact]
    public async Task A_protected_person_stands_in_no_list_and_is_opened_by_number_by_those_named()
    {
        var coach = await platform.SignInAs("coach");
        var saved = await coach.SubmitAsync("/participants/enrol", ("Form.FirstName", "Skyddade"), ("Form.LastName", "Hemliga"), ("Form.Protection", "Assumed"));
        var id = Guid.Parse(saved.Location!.Split('/')[^1]);
        var shown = await coach.GetAsync(saved.Location);
        Assert.Contains("Fingerade personuppgifter", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skyddade", System.Text.RegularExpressions.Regex.Match(shown.Html, "<title>.*?</title>").Value, StringComparison.Ordinal);
        foreach (var list in new[] { "/participants", "/matching/ask", "/matching", "/" })
            Assert.DoesNotContain("Hemliga", (await coach.GetAsync(list)).Text, StringComparison.Ordinal);

        var number = (int)(await world.ScalarAsync("participants", "select case_number from participants.participant where id = $1", id))!;
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync("/participants/opencase", ("Form.Number", $"{number}"))).Status);

        // A relation alone is not enough: the second coach stands in, and is not named.
        await world.RelateAsync(id, await world.StaffAsync("coach", 2), CaseRelationKind.Substitute, world.Today, world.Today);
        var second = await platform.SignInAs("coach", 2);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(saved.Location)).Status);
        var refused = await second.SubmitAsync("/participants/opencase", ("Form.Number", $"{number}"));
        var unknown = await second.SubmitAsync("/participants/opencase", ("Form.Number", "987654"));
        Assert.Equal(unknown.Text, refused.Text.Replace($"{number}", "987654", StringComparison.Ordinal));
    }

    private void AssertAnswer(
        Page page, string? role, Guid staff, Guid coach, Guid elin, Guid omar, Answer answer, ShowsPersonAttribute? about, IReadOnlyList<string> rows)
    {
        var permissions = platform.Host.Services.GetRequiredService<PermissionCatalog>();
        var may = role is not null && page.Permission is { } p && permissions.RolesWith(p).Contains(role);
        var where = $"{page.Route} {about?.Handler} as {role ?? "nobody"} ({staff})";
        var expected = page.Permission is null ? null : role is null ? HttpStatusCode.Redirect : !may ? HttpStatusCode.Forbidden
            : about is null ? null : staff == coach && !page.HasRecord ? HttpStatusCode.OK : (HttpStatusCode?)HttpStatusCode.NotFound;
        if (expected is not null) Assert.True(answer.Status == expected, $"{where} answered {answer.Status}, wanted {expected}: {answer.Text}");
        if (answer.Status != HttpStatusCode.OK || staff != coach) Assert.DoesNotContain("Påhittad", answer.Html, StringComparison.Ordinal);

        IEnumerable<string> wanted = [];
        if (may && staff == coach && about is not null) wanted = [Row(staff, elin, about.What, about.Purpose, page)];
        else if (may && staff == coach && page.List is { } list && !ShowsWhoHasOne.Contains(page.Route.ToLowerInvariant())) wanted = [Row(staff, elin, list.What, list.Purpose, page), Row(staff, omar, list.What, list.Purpose, page)];
        Assert.True(wanted.Order(StringComparer.Ordinal).SequenceEqual(rows.Order(StringComparer.Ordinal)),
            $"{where} left other rows than it should:\n{string.Join('\n', rows)}\nwanted:\n{string.Join('\n', wanted)}");
    }

    private static string Row(Guid staff, Guid person, PersonDetail what, string purpose, Page page) =>
        $"{staff} {person} assigned {what.Codes().Replace(' ', '+')} {purpose} {page.Route.ToLowerInvariant()}";

    private async Task<IReadOnlyList<Page>> PagesAsync()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var loader = scope.ServiceProvider.GetRequiredService<PageLoader>();
        var pages = new List<Page>();
        foreach (var endpoint in scope.ServiceProvider.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor) continue;
            var metadata = new EndpointMetadataCollection((await loader.LoadAsync(descriptor, EndpointMetadataCollection.Empty)).EndpointMetadata ?? []);
            pages.Add(new("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), endpoint, metadata.GetMetadata<RequirePermissionAttribute>()?.Permission,
                [.. metadata.GetOrderedMetadata<ShowsPersonAttribute>()], metadata.GetMetadata<ShowsPeopleAttribute>()));
        }
        return pages;
    }

    private sealed record Page(string Route, RouteEndpoint Endpoint, string? Permission, IReadOnlyList<ShowsPersonAttribute> About, ShowsPeopleAttribute? List)
    {
        /// <summary>About one record of a person: this world has none, so it is not found, after the gate and the log have had theirs.</summary>
        public bool HasRecord => Endpoint.RoutePattern.Parameters.Count(p => p.ParameterPolicies.Any(policy => policy.Content == "guid")) > 1;

        public string Address(Guid person) => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "code" } => "404",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "section" } => "time",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => person.ToString(),
            _ => "",
        }))));
    }
}
