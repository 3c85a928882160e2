using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Testing;

namespace Platform.Tests.Accounts;

public sealed class SignInTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Password_and_code_open_a_session_and_sign_out_ends_it_at_the_server()
    {
        var visitor = await platform.SignInFullyAsync(Staff.Demo("consultant"));
        Assert.True(await visitor.IsSignedInAsync());
        var left = await visitor.SubmitAsync("/account", "/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, left.Status);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.Contains(await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Sessions.ToListAsync()), s => s.EndReason == SessionEnd.SignedOut);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var visitor = platform.Anonymous();
        var account = Staff.Demo("coach");
        await visitor.PasswordAsync(account.Email, account.Password);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.Equal("/sign-in", (await platform.Anonymous().GetAsync("/sign-in/code")).Location);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var account = Staff.Demo("coach", 2);
        await platform.SignInFullyAsync(account);
        var second = platform.Anonymous();
        await second.PasswordAsync(account.Email, account.Password);
        var answer = await second.SubmitAsync("/sign-in/code", ("Form.Code", platform.CodeNow(account.Secret)));
        Assert.Contains("Koden stämmer inte", answer.Text);
        Assert.False(await second.IsSignedInAsync());
    }

    [Fact]
    public async Task Wrong_password_and_unknown_address_get_the_same_answer_and_keep_the_address_only()
    {
        var known = await platform.Anonymous().PasswordAsync(Staff.Demo("reviewer").Email, "helt fel lösenord");
        var unknown = await platform.Anonymous().PasswordAsync("ingen@kommun.example", "helt fel lösenord");
        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(known.Text, unknown.Text);
        Assert.Contains("value=\"ingen@kommun.example\"", unknown.Html);
        Assert.DoesNotContain("helt fel lösenord", unknown.Html);
        Assert.Contains("Fel: Logga in", known.Text);
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_count_as_five_and_the_right_one_then_waits_fifteen_minutes()
    {
        var account = Staff.Demo("consultant", 2);
        var id = (await platform.AccountAsync(account)).Id;
        var booked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            platform.InHostAsync(s => s.GetRequiredService<SignInTries>().BookAsync(id, CancellationToken.None))));
        Assert.Equal(5, booked.Count(b => b));
        Assert.Contains("stämmer inte", (await platform.Anonymous().PasswordAsync(account.Email, account.Password)).Text);
        platform.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/sign-in/code", (await platform.Anonymous().PasswordAsync(account.Email, account.Password)).Location);
    }

    [Fact]
    public async Task Knowing_the_password_does_not_buy_more_tries_at_the_code()
    {
        var account = Staff.Demo("coordinator");
        var visitor = platform.Anonymous();
        for (var round = 0; round < 4; round++)
        {
            await visitor.PasswordAsync(account.Email, account.Password);
            await visitor.SubmitAsync("/sign-in/code", ("Form.Code", "000000"));
        }
        await visitor.PasswordAsync(account.Email, account.Password);
        await visitor.SubmitAsync("/sign-in/code", ("Form.Code", "000000"));
        Assert.Contains("fel i rad", (await visitor.SubmitAsync("/sign-in/code", ("Form.Code", platform.CodeNow(account.Secret)))).Text);
        platform.Clock.Advance(TimeSpan.FromMinutes(16));
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string returnUrl)
    {
        var visitor = platform.Anonymous();
        var id = (await platform.AccountAsync(Staff.Demo("coach"))).Id;
        var page = "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl);
        var token = (await visitor.GetAsync(page)).Html.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        var answer = await visitor.PostAsync(page + "&handler=Demo", ("account", id.ToString()), ("__RequestVerificationToken", token));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Forms_without_their_token_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await platform.Anonymous().PostAsync("/sign-in", ("Form.Email", "a@b.example"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await platform.Anonymous().PostAsync("/language", ("language", "en"))).Status);
        var signedIn = await platform.SignInAs("coach");
        Assert.Equal(HttpStatusCode.BadRequest, (await signedIn.PostAsync("/account/sign-out")).Status);
        Assert.True(await signedIn.IsSignedInAsync());
    }

    [Fact]
    public async Task The_session_cookie_is_random_and_closed_to_scripts()
    {
        var visitor = platform.Anonymous();
        var id = (await platform.AccountAsync(Staff.Demo("coach"))).Id;
        var answer = await visitor.SubmitAsync("/sign-in", "/sign-in?handler=Demo", ("account", id.ToString()));
        var cookie = Assert.Single(answer.Cookies, c => c.StartsWith("session=", StringComparison.Ordinal));
        Assert.Matches("^session=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task Sixteen_passwords_for_one_address_in_ten_minutes_are_too_many()
    {
        var visitor = platform.Anonymous();
        for (var i = 0; i < 15; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.PasswordAsync("samma@kommun.example", "fel lösenord")).Status);
        var answer = await visitor.PasswordAsync("samma@kommun.example", "fel lösenord");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal("600", answer.Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_language_is_chosen_by_a_form_and_kept()
    {
        var visitor = platform.Anonymous();
        Assert.Equal("Logga in", (await visitor.GetAsync("/sign-in")).Heading);
        var answer = await visitor.SubmitAsync("/sign-in", "/language", ("language", "en"));
        Assert.Equal("/sign-in", answer.Location);
        Assert.Equal("Sign in", (await visitor.GetAsync("/sign-in")).Heading);
        Assert.Contains("Write your e-mail address", (await visitor.PasswordAsync("", "")).Text);
    }
}
