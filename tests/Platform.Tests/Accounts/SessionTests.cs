using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Testing;

namespace Platform.Tests.Accounts;

public sealed class SessionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Half_an_hour_without_a_request_ends_it_and_sign_in_says_so_and_leads_back()
    {
        var visitor = await platform.SignInAs("coach");
        platform.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await visitor.IsSignedInAsync());
        platform.Clock.Advance(TimeSpan.FromMinutes(30));
        var answer = await visitor.GetAsync("/account?x=1&handler=end");
        Assert.Equal("/sign-in?returnUrl=%2Faccount%3Fx%3D1&ended=idle", answer.Location);
        Assert.Contains("Du loggades ut efter 30 minuter utan aktivitet. Logga in, så fortsätter du där du var.", (await visitor.GetAsync(answer.Location!)).Text);
    }

    [Fact]
    public async Task Twelve_hours_end_it_however_busy()
    {
        var visitor = await platform.SignInAs("coach", 2);
        for (var i = 0; i < 35; i++)
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.True(await visitor.IsSignedInAsync());
        }
        platform.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.EndsWith("&ended=too-long", (await visitor.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task A_sixth_session_ends_the_oldest_and_no_other()
    {
        var all = new List<Visitor>();
        for (var i = 0; i < 6; i++)
        {
            all.Add(await platform.SignInAs("consultant"));
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.EndsWith("&ended=too-many", (await all[0].GetAsync("/account")).Location);
        foreach (var visitor in all.Skip(1)) Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task One_can_end_ones_own_session_elsewhere_but_nobody_elses()
    {
        var here = await platform.SignInAs("reviewer");
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var there = await platform.SignInAs("reviewer");
        var stranger = await platform.SignInAs("coordinator");
        var sessions = await platform.InHostAsync(async s => await s.GetRequiredService<HostDb>().Sessions.AsNoTracking().Where(x => x.EndedAt == null).OrderBy(x => x.CreatedAt).ThenBy(x => x.Id).ToListAsync());
        var reviewer = (await platform.AccountAsync(Staff.Demo("reviewer"))).Id;
        var (own, foreign) = (sessions.Where(s => s.AccountId == reviewer).ToList(), sessions.Last(s => s.AccountId != reviewer));
        Assert.Equal(HttpStatusCode.NotFound, (await here.SubmitAsync("/account", "/account?handler=End", ("session", foreign.Id.ToString()))).Status);
        Assert.True(await stranger.IsSignedInAsync());
        // The newest first: the last one to go is the session that presses.
        foreach (var session in own.AsEnumerable().Reverse()) await here.SubmitAsync("/account", "/account?handler=End", ("session", session.Id.ToString()));
        Assert.False(await there.IsSignedInAsync());
    }

    [Fact]
    public async Task A_request_a_second_writes_once_a_minute()
    {
        var visitor = await platform.SignInAs("consultant", 2);
        var account = (await platform.AccountAsync(Staff.Demo("consultant", 2))).Id;
        var seen = new HashSet<DateTimeOffset>();
        for (var i = 0; i < 120; i++)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
            await visitor.GetAsync("/account");
            seen.Add(await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Sessions.Where(x => x.AccountId == account && x.EndedAt == null).MaxAsync(x => x.LastSeenAt)));
        }
        Assert.InRange(seen.Count, 2, 3);
    }

    [Fact]
    public async Task A_made_up_cookie_is_nobody()
    {
        var visitor = platform.Anonymous();
        foreach (var id in new[] { "x", new string('A', 43), new string('=', 43), new string('A', 4000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", "session=" + id } } };
            using var answer = await visitor.Client.SendAsync(request);
            Assert.Equal("/sign-in?returnUrl=%2Faccount", answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task The_table_holds_no_cookie()
    {
        var visitor = platform.Anonymous();
        var id = (await platform.AccountAsync(Staff.Demo("coach"))).Id;
        var cookie = (await visitor.SubmitAsync("/sign-in", "/sign-in?handler=Demo", ("account", id.ToString()))).Cookies.Single(c => c.StartsWith("session=", StringComparison.Ordinal))[8..51];
        var bits = System.Buffers.Text.Base64Url.DecodeFromChars(cookie);
        var hashes = await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Sessions.Select(x => x.IdHash).ToListAsync());
        Assert.DoesNotContain(hashes, hash => hash.SequenceEqual(bits));
        Assert.Contains(hashes, hash => hash.SequenceEqual(System.Security.Cryptography.SHA256.HashData(bits)));
    }

    [Fact]
    public async Task A_changed_password_signs_out_everywhere_else_and_the_old_one_is_gone()
    {
        var account = Staff.Demo("administrator");
        var elsewhere = await platform.SignInFullyAsync(account);
        var here = await platform.SignInFullyAsync(account);
        const string chosen = "krusbär trappa lönn";
        var refused = await here.SubmitAsync("/account/password", ("Form.Current", account.Password), ("Form.Password", "lösenord2026"), ("Form.Again", "lösenord2026"));
        Assert.Contains("bland de första som gissas", refused.Text);
        var changed = await here.SubmitAsync("/account/password", ("Form.Current", account.Password), ("Form.Password", chosen), ("Form.Again", chosen));
        Assert.Equal("/account", changed.Location);
        Assert.Contains("Lösenordet är bytt", (await here.GetAsync("/account")).Text);
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.Contains("stämmer inte", (await platform.Anonymous().PasswordAsync(account.Email, account.Password)).Text);
        Assert.Equal("/sign-in/code", (await platform.Anonymous().PasswordAsync(account.Email, chosen)).Location);
    }

    [Fact]
    public async Task A_new_code_app_replaces_the_old_one_and_each_recovery_code_works_once()
    {
        var account = Staff.Demo("coordinator");
        var visitor = await platform.SignInFullyAsync(account);
        Assert.Equal("/sign-in/enrol", (await visitor.SubmitAsync("/account/code-app", ("Form.Current", account.Password))).Location);
        var secret = Staff.Secret(await visitor.GetAsync("/sign-in/enrol"));
        Assert.Contains("Koden stämmer inte", (await visitor.SubmitAsync("/sign-in/enrol", ("Form.Code", "12345x"))).Text);
        var done = await visitor.SubmitAsync("/sign-in/enrol", ("Form.Code", platform.CodeNow(secret)));
        Assert.Equal("/account/recovery-codes?returnUrl=%2Faccount", done.Location);
        var codes = System.Text.RegularExpressions.Regex.Matches((await visitor.GetAsync(done.Location!)).Html, "<li>([2-9A-Z]{5}-[2-9A-Z]{5})</li>").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(8, codes.Distinct().Count());
        Assert.Equal("/account", (await visitor.SubmitAsync(done.Location!)).Location);
        Assert.Equal("/account", (await visitor.GetAsync("/account/recovery-codes")).Location);

        var other = platform.Anonymous();
        await other.PasswordAsync(account.Email, account.Password);
        Assert.Contains("stämmer inte", (await other.SubmitAsync("/sign-in/code", ("Form.Code", platform.CodeNow(account.Secret)))).Text);
        Assert.Equal("/", (await other.SubmitAsync("/sign-in/code?recovery=true", ("Form.Code", codes[0].ToLowerInvariant()))).Location);
        var again = platform.Anonymous();
        await again.PasswordAsync(account.Email, account.Password);
        Assert.Contains("redan använd", (await again.SubmitAsync("/sign-in/code?recovery=true", ("Form.Code", codes[0]))).Text);
        Assert.Contains("Reservkoder kvar: 7", (await other.GetAsync("/account")).Text);
    }
}
