using System.Text.RegularExpressions;
using Npgsql;
using Platform.Testing;

namespace Platform.Tests.Mail;

/// <summary>The page of mails opens where somebody is needed, and an empty state can still be chosen.</summary>
public sealed partial class MailPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [GeneratedRegex("app-tabs.*?<a href=\"([^\"]*)\" aria-current=\"page\">", RegexOptions.Singleline)]
    private static partial Regex Chosen { get; }

    [Fact]
    public async Task Unasked_the_first_state_that_holds_something_is_shown()
    {
        var visitor = await platform.SignInAs("administrator");
        Assert.Equal("/admin/mail?state=waiting", await ChosenAsync(visitor, "/admin/mail"));
        foreach (var state in new[] { "sent", "stopped", "waiting", "refused", "failed" })
        {
            await AddAsync(platform, state, platform.Clock.GetUtcNow());
            Assert.Equal($"/admin/mail?state={state}", await ChosenAsync(visitor, "/admin/mail"));
        }
        Assert.Equal("/admin/mail?state=sent", await ChosenAsync(visitor, "/admin/mail?state=sent"));
    }

    /// <summary>A row of a queue as the sender leaves it.</summary>
    internal static async Task AddAsync(PlatformFixture platform, string state, DateTimeOffset created)
    {
        await using var connection = await platform.OpenAs("placements");
        await using var insert = new NpgsqlCommand("""
            insert into placements.mail_queue (id, template, language, address_look_up, asked_for, state, tries, next_try, created, finished)
            values (gen_random_uuid(), 'Receipt', 'sv-SE', '\x00', true, $1, 1, $2, $2, case $1 when 'waiting' then null else $2 end)
            """, connection) { Parameters = { new() { Value = state }, new() { Value = created } } };
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<string> ChosenAsync(Visitor visitor, string path) => Chosen.Match((await visitor.GetAsync(path)).Html).Groups[1].Value;
}
