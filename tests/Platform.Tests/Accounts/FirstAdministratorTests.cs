using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Testing;

namespace Platform.Tests.Accounts;

public sealed class FirstAdministratorTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Password = "krusbär trappa lönn";

    [Fact]
    public async Task An_empty_installation_has_one_door_that_closes_behind_the_first()
    {
        await EmptyAsync();
        var old = await AddressAsync();
        platform.Clock.Advance(TimeSpan.FromHours(25));
        var address = await AddressAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Anonymous().GetAsync(Staff.Path(old!))).Status);

        var visitor = platform.Anonymous();
        for (var i = 0; i < 3; i++) Assert.Equal("/first-administrator", (await visitor.GetAsync(Staff.Path(address!))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Anonymous().GetAsync("/first-administrator")).Status);
        var refused = await SendAsync(visitor, "password1234");
        Assert.Contains("bland de första som gissas", refused.Text);
        Assert.Contains("value=\"forsta@kommun.example\"", refused.Html);

        var rival = platform.Anonymous();
        await rival.GetAsync(Staff.Path(address!));
        var rivalPage = await rival.GetAsync("/first-administrator");
        Assert.Equal("/sign-in/enrol", (await SendAsync(visitor, Password)).Location);
        Assert.Equal("Skapa det första kontot", rivalPage.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(rival, Password)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Anonymous().GetAsync(Staff.Path(address!))).Status);
        Assert.Null(await AddressAsync());

        var secret = Staff.Secret(await visitor.GetAsync("/sign-in/enrol"));
        await visitor.SubmitAsync("/sign-in/enrol", ("Form.Code", platform.CodeNow(secret)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/accounts")).Status);
    }

    [Fact]
    public async Task Fifty_at_once_make_one_administrator()
    {
        await EmptyAsync();
        var token = Staff.Path((await AddressAsync())!).Split('/')[^1];
        var made = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => platform.InHostAsync(async services =>
            await services.GetRequiredService<FirstAdministrator>().RegisterAsync(token, $"Person {i}", $"p{i}@kommun.example", Password, CancellationToken.None))));
        Assert.Single(made, m => m is { Result.Succeeded: true });
        Assert.Equal(1, await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Users.CountAsync()));
    }

    [Fact]
    public async Task An_installation_that_is_not_a_demo_offers_no_sign_in_without_a_password()
    {
        var id = (await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Users.FirstAsync())).Id;
        await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Marks.ExecuteDeleteAsync());
        var visitor = platform.Anonymous();
        Assert.DoesNotContain("Logga in som", (await visitor.GetAsync("/sign-in")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync("/sign-in", "/sign-in?handler=Demo", ("account", id.ToString()))).Status);
        Assert.Null(await platform.InHostAsync(s => s.GetRequiredService<DemoAccounts>().EnsureAsync()));
        Assert.Null(await AddressAsync());
    }

    private Task<string?> AddressAsync() => platform.InHostAsync(s => s.GetRequiredService<FirstAdministrator>().CreateAddressAsync());

    private Task<int> EmptyAsync() => platform.InHostAsync(async services =>
    {
        var db = services.GetRequiredService<HostDb>();
        await db.Marks.ExecuteDeleteAsync();
        return await db.Users.ExecuteDeleteAsync();
    });

    private static Task<Answer> SendAsync(Visitor visitor, string password) => visitor.SubmitAsync("/first-administrator",
        ("Form.Name", "Första Person"), ("Form.Email", "forsta@kommun.example"), ("Form.Password", password), ("Form.Again", password));
}
