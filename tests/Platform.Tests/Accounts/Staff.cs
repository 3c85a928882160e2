using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Testing;

namespace Platform.Tests.Accounts;

/// <summary>What the tests of sign-in do again and again.</summary>
internal static class Staff
{
    public static DemoAccount Demo(string role, int number = 1) => DemoAccount.All.Where(a => a.Role == role).ElementAt(number - 1);

    public static string CodeNow(this PlatformFixture fixture, string secret) => Totp.Code(secret, Totp.StepAt(fixture.Clock.GetUtcNow()));

    public static Task<Answer> PasswordAsync(this Visitor visitor, string email, string password, string page = "/sign-in") =>
        visitor.SubmitAsync(page, ("Form.Email", email), ("Form.Password", password));

    /// <summary>Both steps, as a person does them.</summary>
    public static async Task<Visitor> SignInFullyAsync(this PlatformFixture fixture, DemoAccount account)
    {
        // A code works once, so whoever signs in again within half a minute waits for the next.
        fixture.Clock.Advance(TimeSpan.FromSeconds(30));
        var visitor = fixture.Anonymous();
        Assert.Equal("/sign-in/code", (await visitor.PasswordAsync(account.Email, account.Password)).Location);
        Assert.Equal("/", (await visitor.SubmitAsync("/sign-in/code", ("Form.Code", fixture.CodeNow(account.Secret)))).Location);
        return visitor;
    }

    public static async Task<bool> IsSignedInAsync(this Visitor visitor) => (await visitor.GetAsync("/account")).Status == HttpStatusCode.OK;

    public static async Task<T> InHostAsync<T>(this PlatformFixture fixture, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public static Task<StaffAccount> AccountAsync(this PlatformFixture fixture, DemoAccount account) => fixture.InHostAsync(services =>
        Task.FromResult(services.GetRequiredService<HostDb>().Users.Single(a => a.Email == account.Email)));

    /// <summary>The secret a page shows in groups of four.</summary>
    public static string Secret(Answer page) => Regex.Match(page.Html, "<strong class=\"app-code\">([A-Z2-7 ]+)</strong>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    public static string Path(string address) => new Uri(address).AbsolutePath;
}
