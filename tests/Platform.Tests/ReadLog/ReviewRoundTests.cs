using System.Net;
using Npgsql;
using Platform.Host.ReadLog;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>The weekly round: when it is due, what it covers, and that it is nobody's own.</summary>
public sealed class ReviewRoundTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Page = "/admin/readings";
    private const string Sign = Page + "?handler=Sign";
    private readonly Readings readings = new(platform);

    [Fact]
    public async Task A_round_covers_what_stood_on_the_page_and_never_what_the_reviewer_read()
    {
        var (coach, person) = (await readings.World.StaffAsync("coach"), await readings.World.PersonAsync("Elin"));
        var reviewer = await platform.SignInAs("reviewer");
        // The second reviewer is a coach too.
        await readings.World.ScalarAsync("platform", "update platform.account set roles = '{coach,reviewer}' where id = $1", await readings.World.StaffAsync("coach", 2));
        var second = await platform.SignInAs("coach", 2);
        Assert.Contains("Inget väntar på dig.", (await reviewer.GetAsync("/")).Text, StringComparison.Ordinal);

        var now = platform.Clock.GetUtcNow();
        await readings.AddAsync(coach, person, now.AddDays(-1));
        await readings.AddAsync(coach, person, now.AddHours(-14));
        var today = await reviewer.GetAsync("/");
        Assert.Contains("Gå igenom <a href=\"/admin/readings?from=2026-03-02\">2 läsningar</a>", today.Html, StringComparison.Ordinal);
        Assert.Contains("Titta på <a href=\"/admin/readings?from=2026-03-02&amp;hours=off\">1 läsning utanför arbetstid</a>", today.Html, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-03-09\">", today.Html, StringComparison.Ordinal);
        Assert.Contains("inom 7 dagar efter förra genomgången", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("läsning", (await (await platform.SignInAs("administrator")).GetAsync("/")).Text, StringComparison.Ordinal);

        var shown = await reviewer.GetAsync(Page);
        Assert.Contains("Ingen har gått igenom loggen än. 2 läsningar är nya.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(2, News(shown));
        Assert.Contains("också dem som ditt urval döljer", (await reviewer.GetAsync(Page + "?hours=off")).Text, StringComparison.Ordinal);
        // While the page is open somebody reads on.
        var form = Visitor.Hidden(shown.Html, Sign).ToArray();
        await readings.AddAsync(coach, person, now);
        foreach (var _ in new[] { 1, 2 }) Assert.Equal(Page + "?_signed=1", (await reviewer.PostAsync(Sign, form)).Location);

        var after = await reviewer.GetAsync(Page + "?_signed=1");
        Assert.Contains("Genomgången är sparad med ditt namn. Nästa ska vara gjord senast 10 mars 2026.", after.Text, StringComparison.Ordinal);
        Assert.Contains("gick igenom loggen senast, 3 mars 2026 kl. 9.00. 1 läsning är ny.", after.Text, StringComparison.Ordinal);
        Assert.Equal(1, News(after));
        Assert.Equal(1L, await readings.World.ScalarAsync("platform", "select count(*) from platform.read_review"));

        // What the second reviewer reads is no matter for that one's round, and stays new after it.
        await readings.AddAsync(await readings.World.StaffAsync("coach", 2), person, now);
        Assert.Contains("1 läsning är ny.", (await second.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(Page + "?_signed=1", (await second.SubmitAsync(Page, Sign)).Location);
        Assert.DoesNotContain("läsning", (await second.GetAsync("/")).Text, StringComparison.Ordinal);
        var own = await reviewer.GetAsync(Page);
        Assert.Equal((4, 1), (Readings.Count(own), News(own)));
        Assert.Contains("1 läsning är ny.", own.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/admin/readings?from=2026-03-03\">1 läsning</a>", (await reviewer.GetAsync("/")).Html, StringComparison.Ordinal);

        Assert.Equal(Page + "?_signed=1", (await reviewer.SubmitAsync(Page, Sign)).Location);
        Assert.DoesNotContain("läsning", (await reviewer.GetAsync("/")).Text, StringComparison.Ordinal);
        var done = await reviewer.GetAsync(Page);
        Assert.Contains("Det finns inget nytt att gå igenom.", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jag har gått igenom", done.Text, StringComparison.Ordinal);
        var token = Visitor.Hidden((await reviewer.GetAsync("/account")).Html, "/account/sign-out").Single(h => h.Item1 == "__RequestVerificationToken");
        foreach (var row in new[] { "0", "-1", "5" }) Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.PostAsync(Sign, token, ("through", row))).Status);

        // A page that was opened before the last round takes nothing back and puts off nothing.
        var rounds = await readings.World.ScalarAsync("platform", "select count(*) from platform.read_review");
        Assert.Equal(Page + "?_signed=1", (await reviewer.PostAsync(Sign, token, ("through", "1"))).Location);
        Assert.Equal(rounds, await readings.World.ScalarAsync("platform", "select count(*) from platform.read_review"));
    }

    [Theory]
    [InlineData("update platform.read_review set through = 1")]
    [InlineData("delete from platform.read_review")]
    [InlineData("truncate platform.read_review")]
    public async Task A_round_that_is_signed_stays_signed(string statement) =>
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => readings.World.ScalarAsync("platform", statement))).SqlState);

    [Fact]
    public void Of_two_reviewers_each_one_covers_the_other()
    {
        var (anna, bo) = (Guid.NewGuid(), Guid.NewGuid());
        var state = ReviewState.Of([new() { ReviewerId = anna, Through = 9 }, new() { ReviewerId = bo, Through = 4 }], null);
        Assert.Equal((9L, anna, 4L), (state.Through, state.Furthest, state.Otherwise));
        Assert.Equal((0L, null, 0L), ReviewState.Of([], null) is var none ? (none.Through, none.Furthest, none.Otherwise) : default);
    }

    private static int News(Answer page) => page.Html.Split("<span class=\"ds-tag\" data-color=\"info\">Ny<").Length - 1;
}
