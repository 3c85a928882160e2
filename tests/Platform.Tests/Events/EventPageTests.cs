using System.Text.RegularExpressions;
using Npgsql;
using Platform.Testing;

namespace Platform.Tests.Events;

/// <summary>The page of events opens where somebody is needed, and an empty state can still be chosen.</summary>
public sealed partial class EventPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [GeneratedRegex("app-tabs.*?<a href=\"([^\"]*)\" aria-current=\"page\">([^<]*) <", RegexOptions.Singleline)]
    private static partial Regex Chosen { get; }

    [Fact]
    public async Task Unasked_the_first_state_that_holds_something_is_shown()
    {
        var visitor = await platform.SignInAs("administrator");
        Assert.Equal(("/admin/events?state=parked", "Parkerade"), await ChosenAsync(visitor, "/admin/events"));
        await AddAsync("done");
        Assert.Equal(("/admin/events?state=done", "Framme senaste veckan"), await ChosenAsync(visitor, "/admin/events"));
        await AddAsync("waiting");
        Assert.Equal(("/admin/events?state=waiting", "Väntar"), await ChosenAsync(visitor, "/admin/events"));
        Assert.Equal(("/admin/events?state=parked", "Parkerade"), await ChosenAsync(visitor, "/admin/events?state=parked"));
        Assert.Contains("Ingen händelse är parkerad", (await visitor.GetAsync("/admin/events?state=parked")).Text, StringComparison.Ordinal);
        await AddAsync("parked");
        Assert.Equal(("/admin/events?state=parked", "Parkerade"), await ChosenAsync(visitor, "/admin/events"));
        Assert.Contains("name=\"state\" value=\"done\"", (await visitor.GetAsync("/admin/events?state=done")).Html, StringComparison.Ordinal);
    }

    private static async Task<(string Href, string Text)> ChosenAsync(Visitor visitor, string path)
    {
        var tab = Chosen.Match((await visitor.GetAsync(path)).Html);
        return (tab.Groups[1].Value, tab.Groups[2].Value);
    }

    private async Task AddAsync(string state)
    {
        await using var connection = await platform.OpenAs("platform");
        await using var insert = new NpgsqlCommand("""
            insert into platform.delivery (event, subscriber, schema, type, subject, version, occurred, state, tries, next_try, finished)
            values (gen_random_uuid(), 'Reaction', 'placements', 'Placements.Told', gen_random_uuid(), 1, $2, $1, 1, $2, case $1 when 'done' then $2 end)
            """, connection) { Parameters = { new() { Value = state }, new() { Value = platform.Clock.GetUtcNow().AddDays(-5) } } };
        await insert.ExecuteNonQueryAsync();
    }
}
