using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Host.Accounts;
using Platform.Host.Startup;
using Platform.Testing;

namespace Platform.Tests.Demo;

/// <summary>The made-up municipality of <c>--demo</c>: its sizes, its states, and that nobody opens an empty page in it.</summary>
public sealed partial class DemoFillingTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [GeneratedRegex("<nav class=\"app-nav\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex MainMenu { get; }

    [GeneratedRegex("href=\"(/[^\"#]*)\"")]
    private static partial Regex Link { get; }

    /// <summary>What nothing that people can do leads to yet.</summary>
    private static readonly HashSet<string> NotToBeHad =
    [
        // Teams, substitutes and programme coordinators have no page; a case is somebody's own, or a proposal's.
        "participants.case_relation.kind team", "participants.case_relation.kind substitute", "participants.case_relation.kind coordinator",
        // Counted for the whole country's statistics: the demo has 229 women and 382 men.
        "participants.participant.sex other",
        // What is stopped is counted, and only what is ranked is kept.
        "matching.run_entry.verdict blocked",
    ];

    /// <summary>Of a twelfth of the demo, which holds only what happens every week.</summary>
    private static readonly HashSet<string> Weekly =
    [
        "employers.contact.kind", "employers.contact.outcome", "employers.next_step.kind", "participants.participant.protection", "participants.mapped_section.state",
        "participants.consent.form",
    ];

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

    /// <summary>Each name of each enumeration that a column of the modules holds, read from their own models: a new state is missed here first.</summary>
    [Fact]
    public async Task Every_state_occurs()
    {
        var missing = new List<string>();
        var columns = 0;
        foreach (var schema in PlatformBuilder.Schemas(demo.Host.Services))
        {
            await using var db = schema.Create("Host=nowhere");
            foreach (var (table, column, states) in db.Model.GetEntityTypes().SelectMany(Stored).Where(s => Clone.IsFullRun || Weekly.Contains($"{s.Table}.{s.Column}")))
            {
                columns++;
                var found = await DemoFixture.AskAsync<string[]>(demo, schema.Schema, $"select coalesce(array_agg(distinct lower(\"{column}\"::text)), '{{}}') from {table} where \"{column}\" is not null");
                missing.AddRange(states.Except(found).Select(state => $"{table}.{column} {state}"));
            }
        }
        Assert.InRange(columns, Clone.IsFullRun ? 20 : Weekly.Count, 1000);
        Assert.Empty(missing.Except(NotToBeHad));
    }

    /// <summary>What no single state tells; of a twelfth of the demo only what there is every week.</summary>
    [Fact]
    public async Task What_a_day_is_opened_for_is_there()
    {
        (string, string)[] weekly = [("matching", "matching.proposal where answered is null"), ("participants", "participants.consent where withdrawn is null")];
        (string, string)[] yearly =
        [
            ("participants", "participants.consent where withdrawn is not null"), ("participants", "participants.consent where withdrawn is null and until < '2026-03-03'"),
            ("participants", "participants.disclosure"), ("placements", "placements.problem where answered is null"), ("placements", "placements.offer where state = 'withdrawn' and withdrawal_read is null and answered > '2026-02-17'"),
            ("placements", "placements.follow_up f join placements.placement p on p.id = f.placement_id where p.ended is null and f.state ilike 'planned' and f.due < '2026-03-03'"),
            ("placements", "placements.opening o where o.state ilike 'published' and o.seats <= (select count(*) from placements.placement p where p.opening_id = o.id and p.ended is null)"),
            ("matching", "matching.change_wish where answered is null"), ("matching", "matching.change_wish where answered is not null and read is null"),
            ("matching", "matching.proposal where answered is not null and read is null"), ("matching", "matching.acquisition where answered is not null and read is null"),
        ];
        foreach (var (schema, rows) in Clone.IsFullRun ? [.. weekly, .. yearly] : weekly)
            Assert.True(await demo.CountAsync(schema, rows) > 0, rows);
    }

    [Fact]
    public async Task Nobody_is_looked_for_whose_case_has_ended()
    {
        var ended = await DemoFixture.AskAsync<Guid[]>(demo, "participants", "select array_agg(id) from participants.participant where ended is not null");
        var sought = await DemoFixture.AskAsync<Guid[]>(demo, "matching", """
            select array_agg(participant_id) from (select participant_id from matching.request where lower(state) <> 'closed'
                union select participant_id from matching.acquisition where lower(state) in ('waiting', 'taken')) as sought
            """);
        Assert.NotEmpty(ended);
        Assert.Empty(sought.Intersect(ended));
    }

    [Theory]
    [InlineData("consultant", 1)]
    [InlineData("consultant", 2)]
    [InlineData("coach", 1)]
    [InlineData("coach", 4)]
    [InlineData("coordinator", 1)]
    [InlineData("administrator", 1)]
    [InlineData("reviewer", 1)]
    public async Task No_page_of_the_menu_is_empty(string role, int number)
    {
        var visitor = await demo.SignInAs(role, number);
        var front = await visitor.GetAsync("/");
        var pages = Link.Matches(MainMenu.Match(front.Html).Value).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();
        Assert.NotEmpty(pages);
        // Of a twelfth of the demo not every mail that goes astray is there, and not every coach has somebody placed; the style page shows an empty list on purpose.
        if (Clone.IsFullRun || role != "administrator") Assert.True(front.Html.Contains("class=\"app-today\"", StringComparison.Ordinal), $"{role} {number} has nothing to do.");
        foreach (var page in pages.Where(p => p != "/admin/style" && (Clone.IsFullRun || p != "/placements")))
        {
            var shown = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.False(shown.Html.Contains("class=\"app-empty\"", StringComparison.Ordinal), $"{role} {number}: {page} is empty: {shown.Text[..Math.Min(400, shown.Text.Length)]}");
        }
        // What the day is opened for can be opened.
        foreach (var row in Link.Matches(front.Html.Split("<main")[1].Split("</main")[0]).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => l.StartsWith('/')).Distinct())
            Assert.True((await visitor.GetAsync(row)).Status == HttpStatusCode.OK, $"{role} {number}: {row} of the first page cannot be opened.");
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

    private static IEnumerable<(string Table, string Column, string[] States)> Stored(IEntityType type) =>
        from property in type.GetProperties()
        let kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where kind.IsEnum && !kind.IsDefined(typeof(FlagsAttribute), inherit: false) && !type.IsMappedToJson() && type.GetTableName() is not null
        select ($"{type.GetSchema() ?? type.Model.GetDefaultSchema()}.{type.GetTableName()}", property.GetColumnName(), Enum.GetNames(kind).Select(n => n.ToLowerInvariant()).ToArray());
}
