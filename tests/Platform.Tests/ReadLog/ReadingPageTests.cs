using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.ReadLog;
using Platform.Host.Startup;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>The reviewer's page: what others read, in words, with nobody's name of those it is about.</summary>
public sealed class ReadingPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Page = "/admin/readings";
    private readonly Readings readings = new(platform);

    [Fact]
    public async Task Rows_say_who_by_which_right_what_and_why_and_never_whom()
    {
        var (coach, reviewer) = (await readings.World.StaffAsync("coach"), await readings.World.StaffAsync("reviewer"));
        var (elin, own, now) = (await readings.World.PersonAsync("Elin"), await readings.World.PersonAsync("Egna"), platform.Clock.GetUtcNow());
        var visitor = await platform.SignInAs("reviewer");
        var empty = await visitor.GetAsync(Page);
        Assert.Contains("Ingen har läst om någon deltagare än.", empty.Text, StringComparison.Ordinal);
        Assert.Contains("En rad kommer hit så snart", empty.Text, StringComparison.Ordinal);

        await readings.AddAsync(coach, elin, now.AddHours(-3));
        await readings.AddAsync(coach, elin, now.AddHours(-2), relation: "command", what: "identity", purpose: "Flytt till nytt system", page: "./platform export participants");
        await readings.AddAsync(Guid.CreateVersion7(), elin, now.AddHours(-1), role: "gone", relation: "odd", what: "odd", purpose: "odd.thing", page: "/odd/{x}/{y}");
        await readings.AddAsync(reviewer, own, now);

        var shown = await visitor.GetAsync(Page);
        Assert.Equal(3, Readings.Count(shown));
        foreach (var said in new[]
        {
            "Sara Holm Coach", "Har ärendet", Readings.Mark(elin), "Namn, kontaktuppgifter, önskemål och planering, behov", "Arbeta med ärendet", "/participants/details", "3 mars 2026 kl. 6.00",
            "Kommando på servern", "Personnummer", "”Flytt till nytt system”", "./platform export participants", "Okänt konto", "Annan rätt", "Andra uppgifter", "Annat ändamål",
        })
            Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Elin", "Påhittad", elin.ToString(), "case.work", "assigned", "odd.thing", "{id", "{x", Readings.Mark(own) }) Assert.DoesNotContain(hidden, shown.Text, StringComparison.Ordinal);
        Assert.True(shown.Text.IndexOf("Annan rätt", StringComparison.Ordinal) < shown.Text.IndexOf("Har ärendet", StringComparison.Ordinal), "The newest stands first.");

        await readings.World.ScalarAsync("platform", "select platform.erase_from_read_log($1, $2)", elin, now);
        Assert.Contains("Raderad", (await visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await platform.SignInAs("administrator")).GetAsync(Page)).Status);

        await visitor.SubmitAsync("/", "/language", ("language", "en"));
        var english = await visitor.GetAsync(Page);
        foreach (var said in new[] { "Log review", "Has the case", "Work on the case", "“Flytt till nytt system”", "Name, contact details, wishes and plan, needs" }) Assert.Contains(said, english.Text, StringComparison.Ordinal);
        foreach (var raw in new[] { "Readings.", "Purpose.", "Navigation.", "läsning" }) Assert.DoesNotContain(raw, english.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task Every_purpose_that_a_page_names_has_words(string language)
    {
        System.Globalization.CultureInfo.CurrentUICulture = HostServices.Languages.Single(l => l.Name == language);
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var (words, loader) = (scope.ServiceProvider.GetRequiredService<ReadingWords>(), scope.ServiceProvider.GetRequiredService<PageLoader>());
        var purposes = new HashSet<string>();
        foreach (var endpoint in scope.ServiceProvider.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var declared = (await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty)).EndpointMetadata ?? [];
            purposes.UnionWith(declared.OfType<ShowsPersonAttribute>().Select(a => a.Purpose));
            purposes.UnionWith(declared.OfType<ShowsPeopleAttribute>().Select(a => a.Purpose));
        }
        Assert.True(purposes.Count > 10, $"Only {purposes.Count} purposes were found.");
        Assert.DoesNotContain(purposes, p => words.Purpose(p) is null);
        if (language == "en-GB") Assert.DoesNotContain(purposes, p => words.Purpose(p)!.Any(c => "åäöÅÄÖ".Contains(c, StringComparison.Ordinal)));
    }
}
