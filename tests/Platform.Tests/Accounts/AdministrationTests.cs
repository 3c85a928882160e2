using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Testing;

namespace Platform.Tests.Accounts;

public sealed partial class AdministrationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Password = "krusbär trappa lönn";

    [GeneratedRegex("http://127\\.0\\.0\\.1[^<\"\\s]*/one-time/[A-Za-z0-9_-]{43}")]
    private static partial Regex OneTime { get; }

    [Fact]
    public async Task A_new_account_sets_itself_up_at_an_address_that_works_once()
    {
        var administrator = await platform.SignInAs("administrator");
        var (page, address) = await AddAsync(administrator, "Ny Kollega", "ny@kommun.example", "coach");
        Assert.Contains("Har inte börjat än", (await administrator.GetAsync(page)).Text);
        await administrator.SubmitAsync(page, page + "?handler=Delivered");
        Assert.DoesNotMatch(OneTime, (await administrator.GetAsync(page)).Html);

        var owner = platform.Anonymous();
        Assert.Equal("/one-time", (await owner.GetAsync(Staff.Path(address))).Location);
        Assert.Contains("Ny Kollega, ny@kommun.example", (await owner.GetAsync("/one-time")).Text);
        Assert.Contains("minst 12 tecken", (await owner.SubmitAsync("/one-time", ("Form.Password", "kort"), ("Form.Again", "kort"))).Text);
        Assert.Equal("/sign-in/enrol", (await owner.SubmitAsync("/one-time", ("Form.Password", Password), ("Form.Again", Password))).Location);
        Assert.False(await owner.IsSignedInAsync());
        var secret = Staff.Secret(await owner.GetAsync("/sign-in/enrol"));
        Assert.StartsWith("/account/recovery-codes", (await owner.SubmitAsync("/sign-in/enrol", ("Form.Code", platform.CodeNow(secret)))).Location);
        Assert.True(await owner.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync("/admin/accounts")).Status);

        var late = await platform.Anonymous().GetAsync(Staff.Path(address));
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Contains("Adressen gäller inte längre", late.Text);
    }

    [Fact]
    public async Task The_address_dies_after_seventy_two_hours()
    {
        var (_, address) = await AddAsync(await platform.SignInAs("administrator"), "Sen Kollega", "sen@kommun.example", "coach");
        platform.Clock.Advance(TimeSpan.FromHours(72));
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Anonymous().GetAsync(Staff.Path(address))).Status);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_wrong()
    {
        var administrator = await platform.SignInAs("administrator");
        var answer = await administrator.SubmitAsync("/admin/accounts/add", ("Form.Name", "Dubbel Person"), ("Form.Email", Staff.Demo("coach").Email.ToUpperInvariant()));
        Assert.Contains("Välj minst en roll", answer.Text);
        answer = await administrator.SubmitAsync("/admin/accounts/add",
            ("Form.Name", "Dubbel Person"), ("Form.Email", Staff.Demo("coach").Email.ToUpperInvariant()), ("Form.Roles", "coach"));
        Assert.Contains("Det finns redan ett konto", answer.Text);
        Assert.Contains("value=\"Dubbel Person\"", answer.Html);
        Assert.Contains("Fel: Lägg till konto", answer.Text);
    }

    [Fact]
    public async Task Changed_roles_sign_the_person_out_and_hold_at_the_next_sign_in()
    {
        var administrator = await platform.SignInAs("administrator");
        var person = platform.Anonymous();
        await person.SignInAsDemoAsync((await platform.AccountAsync(Staff.Demo("consultant", 2))).Id);
        var page = await PageOfAsync(Staff.Demo("consultant", 2));
        Assert.Equal(page, (await administrator.SubmitAsync(page, page + "?handler=Roles", ("Form.Roles", "coach"), ("Form.Roles", "reviewer"))).Location);
        Assert.Contains("Rollerna är sparade", (await administrator.GetAsync(page)).Text);
        Assert.EndsWith("ended=account-changed", (await person.GetAsync("/account")).Location);
        Assert.Equal(["coach", "reviewer"], (await platform.AccountAsync(Staff.Demo("consultant", 2))).RolesInOrder);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_back_with_the_same_password()
    {
        var administrator = await platform.SignInAs("administrator");
        var account = Staff.Demo("coach", 2);
        // By the account itself: which one is the second coach changes with the roles that other tests give.
        var person = platform.Anonymous();
        await person.SignInAsDemoAsync((await platform.AccountAsync(account)).Id);
        var page = await PageOfAsync(account);
        await administrator.SubmitAsync(page, page + "?handler=Disable");
        Assert.False(await person.IsSignedInAsync());
        Assert.Contains("stämmer inte", (await platform.Anonymous().PasswordAsync(account.Email, account.Password)).Text);
        Assert.DoesNotContain(account.Name, (await platform.Anonymous().GetAsync("/sign-in")).Text);
        await administrator.SubmitAsync(page, page + "?handler=Enable");
        Assert.Equal("/sign-in/code", (await platform.Anonymous().PasswordAsync(account.Email, account.Password)).Location);
    }

    [Fact]
    public async Task A_reset_account_has_neither_password_nor_app_until_its_owner_starts_over()
    {
        var administrator = await platform.SignInAs("administrator");
        var account = Staff.Demo("reviewer");
        var page = await PageOfAsync(account);
        await administrator.SubmitAsync(page, page + "?handler=Reset");
        var address = OneTime.Match((await administrator.GetAsync(page)).Html).Value;
        Assert.Contains("stämmer inte", (await platform.Anonymous().PasswordAsync(account.Email, account.Password)).Text);
        Assert.False((await platform.AccountAsync(account)).IsSetUp);
        Assert.Equal("/one-time", (await platform.Anonymous().GetAsync(Staff.Path(address))).Location);
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("Reset")]
    [InlineData("Roles")]
    public async Task The_last_administrator_stays(string handler)
    {
        var administrator = await platform.SignInAs("administrator");
        var page = await PageOfAsync(Staff.Demo("administrator"));
        var answer = await administrator.SubmitAsync(page, $"{page}?handler={handler}", ("Form.Roles", "coach"));
        Assert.Contains("Gör någon annan till administratör först", answer.Text);
        Assert.True(await administrator.IsSignedInAsync());
        Assert.True((await platform.AccountAsync(Staff.Demo("administrator"))).Is("administrator"));
    }

    [Fact]
    public async Task A_lost_race_shows_both_versions_and_saves_neither()
    {
        var administrator = await platform.SignInAs("administrator");
        var account = Staff.Demo("consultant");
        var page = await PageOfAsync(account);
        var version = (await platform.AccountAsync(account)).ConcurrencyStamp!;
        await administrator.SubmitAsync(page, page + "?handler=Roles", ("Form.Roles", "consultant"), ("Form.Roles", "coordinator"));
        var token = Regex.Match((await administrator.GetAsync(page)).Html, "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;
        var lost = await administrator.PostAsync(page + "?handler=Roles", ("Form.Version", version), ("Form.Roles", "coach"), ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Nu gäller: Konsulent, Samordnare", lost.Text);
        Assert.Equal(["consultant", "coordinator"], (await platform.AccountAsync(account)).RolesInOrder);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_sorted_and_paged()
    {
        await platform.InHostAsync(async services =>
        {
            var db = services.GetRequiredService<HostDb>();
            for (var i = 0; i < 60; i++)
                db.Users.Add(new() { Id = Guid.CreateVersion7(), Name = $"Lista {i:00}", Email = $"lista{i:00}@kommun.example", NormalizedEmail = $"LISTA{i:00}@KOMMUN.EXAMPLE", SecurityStamp = "s", Roles = ["coordinator"], CreatedAt = platform.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        var administrator = await platform.SignInAs("administrator");
        var page = await administrator.GetAsync("/admin/accounts?q=lista&role=coordinator&state=waiting&sort=-name&p=2");
        Assert.Contains("51–60 av 60", page.Text);
        Assert.Contains("Lista 09", page.Text);
        Assert.DoesNotContain("Lista 10", page.Text);
        Assert.Contains("Inget konto passar", (await administrator.GetAsync("/admin/accounts?q=100%25")).Text);
    }

    [Fact]
    public async Task Only_administrators_see_any_of_it()
    {
        foreach (var role in new[] { "consultant", "coach", "coordinator", "reviewer" })
        {
            var visitor = platform.Anonymous();
            await visitor.SignInAsDemoAsync((await platform.InHostAsync(s => s.GetRequiredService<HostDb>().Users.FirstAsync(a => a.Demo && a.DisabledAt == null && a.Roles.Contains(role) && !a.Roles.Contains("administrator")))).Id);
            foreach (var address in new[] { "/admin/accounts", "/admin/accounts/add", await PageOfAsync(Staff.Demo("administrator")) })
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(address)).Status);
        }
    }

    private async Task<string> PageOfAsync(DemoAccount account) => $"/admin/accounts/{(await platform.AccountAsync(account)).Id}";

    private static async Task<(string Page, string Address)> AddAsync(Visitor administrator, string name, string email, string role)
    {
        var page = (await administrator.SubmitAsync("/admin/accounts/add", ("Form.Name", name), ("Form.Email", email), ("Form.Roles", role))).Location!;
        var address = OneTime.Match((await administrator.GetAsync(page)).Html).Value;
        Assert.NotEmpty(address);
        return (page, address);
    }
}
