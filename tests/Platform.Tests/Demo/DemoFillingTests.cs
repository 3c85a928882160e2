using System.Net;
using System.Text.RegularExpressions;
using Platform.Host.Accounts;
using Platform.Testing;

namespace Platform.Tests.Demo;

/// <summary>The made-up municipality of <c>--demo</c>: its sizes, its states, and that nobody opens an empty page in it.</summary>
public sealed partial class DemoFillingTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [GeneratedRegex("<nav class=\"app-nav\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex MainMenu { get; }

    [GeneratedRegex("href=\"(/[^\"#]*)\"")]
    private static partial Regex Link { get; }

    [Fact]
    public async Task It_is_as_large_as_promised()
    {
        Assert.Equal(9, DemoAccount.All.Count);
        Assert.Equal(9, await demo.CountAsync("platform", "platform.account where demo"));
        Assert.Equal(demo.Of(240), await demo.CountAsync("employers", "employers.employer"));
        Assert.Equal(demo.Of(320), await demo.CountAsync("employers", "employers.workplace"));
        // In a small demo an offer of the last days may still wait for its review.
        Assert.InRange(await demo.CountAsync("placements", "placements.opening"), demo.Of(150) - (Clone.IsFullRun ? 0 : 1), demo.Of(150));
        Assert.Equal(demo.Of(611), await demo.CountAsync("participants", "participants.participant"));
        Assert.Equal(demo.Of(239), await demo.CountAsync("participants", "participants.case_relation where kind = 'assigned' and until is not null"));
        Assert.Equal(demo.Of(229), await demo.CountAsync("participants", "participants.participant where lower(sex) = 'woman'"));
        Assert.Equal(demo.Of(611) - demo.Of(229), await demo.CountAsync("participants", "participants.participant where lower(sex) = 'man'"));
        if (!Clone.IsFullRun) return;
        Assert.Equal(30, await demo.CountAsync("placements", "placements.opening o join placements.submission s on s.id = o.id"));
        Assert.Equal(30, await demo.CountAsync("placements", "placements.opening where is_open_to_public"));
    }

    [Fact]
    public async Task Everything_has_happened_before_the_day_it_is_looked_at()
    {
        var anchor = demo.Clock.GetUtcNow().AddHours(-8).ToString("O");
        foreach (var (schema, moment) in new[]
        {
            ("employers", "logged) from employers.contact"), ("participants", "saved) from participants.mapped_section"), ("placements", "done) from placements.follow_up"),
            ("matching", "made) from matching.proposal"), ("placements", "at) from placements.history"), ("employers", "occurred) from employers.outbox"),
            ("participants", "occurred) from participants.outbox"), ("placements", "created) from placements.mail_queue"),
        })
            Assert.True(await DemoFixture.AskAsync<bool>(demo, schema, $"select coalesce(max({moment.Replace(") from", $") < '{anchor}', true) from", StringComparison.Ordinal)}"), moment);
    }

    [Fact]
    public async Task Nothing_is_left_to_be_delivered()
    {
        Assert.Equal(0, await demo.CountAsync("platform", "platform.delivery where state <> 'done'"));
        Assert.NotEqual(0, await demo.CountAsync("platform", "platform.delivery"));
        foreach (var schema in new[] { "employers", "participants", "placements", "matching" })
            Assert.Equal(0, await demo.CountAsync(schema, $"{schema}.mail_queue where state = 'waiting'"));
    }

    /// <summary>Everything that comes about in a year; a twelfth of it holds only what happens every week.</summary>
    [Fact]
    public async Task Every_state_occurs()
    {
        await OccursAsync("placements", "state from placements.submission", Clone.IsFullRun ? ["Waiting", "Reviewing", "Published", "Declined", "Unconfirmed"] : ["Published"]);
        await OccursAsync("placements", "state from placements.opening", Clone.IsFullRun ? ["draft", "published", "paused", "closed"] : ["published"]);
        await OccursAsync("placements", "state from placements.offer", Clone.IsFullRun ? ["waiting", "sent", "queued", "yes", "no", "withdrawn"] : ["yes", "no"]);
        await OccursAsync("placements", "state from placements.follow_up", Clone.IsFullRun ? ["planned", "done", "talked", "moved", "cancelled"] : ["planned", "done"]);
        await OccursAsync("matching", "state from matching.request", Clone.IsFullRun ? ["Open", "Acquiring", "Proposed", "Placed", "Closed"] : ["Placed"]);
        await OccursAsync("participants", "protection from participants.participant", ["no", "marked"]);
        if (!Clone.IsFullRun) return;
        Assert.NotEqual(0, await demo.CountAsync("participants", "participants.consent where withdrawn is not null"));
        Assert.NotEqual(0, await demo.CountAsync("placements", "placements.problem where answered is null"));
        Assert.NotEqual(0, await demo.CountAsync("placements", "placements.follow_up f join placements.placement p on p.id = f.placement_id where p.ended is null and f.state ilike 'planned' and f.due < '2026-03-03'"));
        Assert.NotEqual(0, await demo.CountAsync("placements", "placements.opening o where o.state ilike 'published' and o.seats <= (select count(*) from placements.placement p where p.opening_id = o.id and p.ended is null)"));
        await OccursAsync("matching", "state from matching.acquisition", ["Waiting", "Taken", "Found", "NotFound"]);
        Assert.NotEqual(0, await demo.CountAsync("matching", "matching.change_wish where answered is null"));
    }

    [Theory]
    [InlineData("consultant", 1)]
    [InlineData("consultant", 2)]
    [InlineData("coach", 1)]
    [InlineData("coach", 4)]
    [InlineData("coordinator", 1)]
    [InlineData("administrator", 1)]
    public async Task No_page_of_the_menu_is_empty(string role, int number)
    {
        var visitor = await demo.SignInAs(role, number);
        var front = await visitor.GetAsync("/");
        var pages = Link.Matches(MainMenu.Match(front.Html).Value).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();
        Assert.NotEmpty(pages);
        // The style page shows an empty list on purpose; events and mails are kept for a while, and the past is longer ago; where all that was asked for has been taken, the queue is empty.
        foreach (var page in pages.Where(p => p is not ("/admin/style" or "/admin/events" or "/admin/mail" or "/matching/acquire")))
        {
            var shown = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.False(shown.Html.Contains("class=\"app-empty\"", StringComparison.Ordinal), $"{role} {number}: {page} is empty: {shown.Text[..Math.Min(400, shown.Text.Length)]}");
        }
    }

    [Fact]
    public async Task Nobody_can_be_reached_by_mail_or_telephone_in_truth()
    {
        foreach (var (schema, column) in new[] { ("employers", "email from employers.contact_person"), ("placements", "contact_email from placements.opening"), ("placements", "supervisor_mail from placements.placement") })
            Assert.Equal(0, await demo.CountAsync(schema, $"(select {column}) as a (address) where address is not null and address not like '%.example'"));
        foreach (var (schema, column) in new[] { ("employers", "phone from employers.contact_person"), ("placements", "contact_phone from placements.opening"), ("placements", "supervisor_phone from placements.placement") })
            Assert.Equal(0, await demo.CountAsync(schema, $"(select {column}) as a (number) where number is not null and number !~ '^(070-174 06|031-390 06|040-628 04|08-465 004) [0-9][0-9]$'"));
    }

    [Fact]
    public async Task Filled_once_it_stays_as_it_is()
    {
        var before = await Fingerprint.OfAsync(demo);
        var said = new StringWriter();
        Assert.Equal(9, (await demo.FillAsync(said, CancellationToken.None))!.Count);
        Assert.Empty(said.ToString());
        Assert.Equal(before, await Fingerprint.OfAsync(demo));
    }

    /// <summary>Everything that files can carry goes out, into an installation that has none of it, and out of that with the same bytes.</summary>
    [Fact]
    public async Task It_moves_to_another_installation_by_files()
    {
        await using var elsewhere = await FreshPlatform.StartAsync();
        var folder = Directory.CreateTempSubdirectory("moved").FullName;
        foreach (var kind in (string[])["taxonomy", "places", "employers", "openings", "participants"])
        {
            var (there, back) = (Path.Combine(folder, kind + ".csv"), Path.Combine(folder, kind + ".back.csv"));
            string[] whose = kind is "taxonomy" or "places" ? [] : ["--as", kind == "participants" ? "karin.ek@demo.insteg.example" : "anna.lind@demo.insteg.example", "--reason", "Flytt"];
            Assert.Equal(0, (await demo.RunCommand("export " + kind, [there, .. whose])).Code);
            var taken = await elsewhere.RunCommand("import " + kind, [there, .. whose]);
            Assert.True(taken.Code == 0, taken.Errors + taken.Output + (File.Exists(there + ".rejected.csv") ? await File.ReadAllTextAsync(there + ".rejected.csv") : ""));
            Assert.Equal(0, (await elsewhere.RunCommand("export " + kind, [back, .. whose])).Code);
            Assert.Equal(await File.ReadAllTextAsync(there), await File.ReadAllTextAsync(back));
            Assert.InRange(File.ReadLines(there).Count(), 5, int.MaxValue);
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task OccursAsync(string schema, string column, string[] states)
    {
        var found = await DemoFixture.AskAsync<string[]>(demo, schema, $"select array_agg(distinct lower({column.Replace(" from", "::text)) from", StringComparison.Ordinal)}");
        Assert.Superset(states.Select(s => s.ToLowerInvariant()).ToHashSet(), found.ToHashSet());
    }
}
