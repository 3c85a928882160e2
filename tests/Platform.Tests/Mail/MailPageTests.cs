using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;
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
        await using (var connection = await platform.OpenAs("placements"))
        await using (var empty = new NpgsqlCommand("delete from placements.mail_queue", connection)) await empty.ExecuteNonQueryAsync();
        var visitor = await platform.SignInAs("administrator");
        Assert.Equal("/admin/mail?state=waiting", await ChosenAsync(visitor, "/admin/mail"));
        foreach (var state in new[] { "sent", "stopped", "waiting", "refused", "failed" })
        {
            await AddAsync(platform, state, platform.Clock.GetUtcNow());
            Assert.Equal($"/admin/mail?state={state}", await ChosenAsync(visitor, "/admin/mail"));
        }
        Assert.Equal("/admin/mail?state=sent", await ChosenAsync(visitor, "/admin/mail?state=sent"));
    }

    [Theory]
    [InlineData("OfferMade", "SMTP 550 MailboxUnavailable", "Ni har ett förslag att läsa", "Mottagarens mejlserver tog inte emot det (svar 550).")]
    [InlineData("OfferTakenBack", "never-told", "Ett förslag är återtaget", "Mottagaren hade aldrig fått mejlet om förslaget.")]
    [InlineData("OfferMade", "opted-out", "Ni har ett förslag att läsa", "Mottagaren vill inte ha sådana mejl.")]
    [InlineData("GoneTemplate", "OddFailure", "GoneTemplate", "OddFailure")]
    public async Task A_mail_and_why_it_did_not_leave_are_told_in_words(string template, string reason, string name, string why)
    {
        await AddAsync(platform, "stopped", platform.Clock.GetUtcNow(), template, reason);
        var shown = (await (await platform.SignInAs("administrator")).GetAsync("/admin/mail?state=stopped")).Text;
        Assert.Contains(name, shown, StringComparison.Ordinal);
        Assert.Contains(why, shown, StringComparison.Ordinal);
        if (reason != why) Assert.DoesNotContain(reason, shown, StringComparison.Ordinal);
    }

    /// <summary>A row of a queue as the sender leaves it.</summary>
    internal static async Task AddAsync(PlatformFixture platform, string state, DateTimeOffset created, string template = "Receipt", string? reason = null)
    {
        await using var connection = await platform.OpenAs("placements");
        await using var insert = new NpgsqlCommand("""
            insert into placements.mail_queue (id, template, language, address_look_up, asked_for, state, tries, next_try, created, finished, reason)
            values (gen_random_uuid(), $3, 'sv-SE', '\x00', true, $1, 1, $2, $2, case $1 when 'waiting' then null else $2 end, $4)
            """, connection) { Parameters = { new() { Value = state }, new() { Value = created }, new() { Value = template }, new() { Value = (object?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } } };
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<string> ChosenAsync(Visitor visitor, string path) => Chosen.Match((await visitor.GetAsync(path)).Html).Groups[1].Value;
}
