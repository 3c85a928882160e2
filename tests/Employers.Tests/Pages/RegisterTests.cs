using System.Net;
using Platform.Testing;

namespace Employers.Tests.Pages;

public sealed class RegisterTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Another_page_fills_in_what_it_knows_and_is_returned_to_with_what_was_made()
    {
        var visitor = await platform.SignInAs("consultant");
        var page = await visitor.GetAsync("/employers/register");
        var filled = await visitor.PostAsync("/employers/register?handler=Prefill", [.. Visitor.Hidden(page.Html, "/employers/register"),
            ("Name", "Förifyllda AB"), ("Number", "556000-0001"), ("City", "Sävar"), ("ContactName", "Kim Påhittad"), ("ContactEmail", "kim@exempel.se"),
            ("ContactPhone", "090-12 34 56"), ("Back", "/placements/openings?x=1")]);
        Assert.Equal(HttpStatusCode.OK, filled.Status);
        foreach (var value in new[] { "Förifyllda AB", "556000-0001", "Sävar", "Kim Påhittad", "kim@exempel.se", "090-12 34 56" })
            Assert.Contains($"value=\"{value}\"", WebUtility.HtmlDecode(filled.Html));
        Assert.DoesNotContain("data-field=\"validation\"", filled.Html);

        var saved = await visitor.PostAsync("/employers/register", [.. Visitor.Hidden(filled.Html, "/employers/register"),
            ("Form.Name", "Förifyllda AB"), ("Form.Country", "SE"), ("Form.City", "Sävar"), ("Form.ContactName", "Kim Påhittad"), ("Form.ContactEmail", "kim@exempel.se")]);
        Assert.Matches("^/placements/openings\\?x=1&employer=[0-9a-f-]{36}&workplace=[0-9a-f-]{36}$", saved.Location);
        var id = saved.Location!.Split("employer=")[1].Split('&')[0];
        Assert.Contains("Kim Påhittad", (await visitor.GetAsync($"/employers/details/{id}")).Text);
    }

    [Theory]
    [InlineData("https://exempel.se/")]
    [InlineData("//exempel.se")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_elsewhere_is_not_returned_to(string back)
    {
        var visitor = await platform.SignInAs("consultant");
        var page = await visitor.GetAsync("/employers/register");
        var filled = await visitor.PostAsync("/employers/register?handler=Prefill", [.. Visitor.Hidden(page.Html, "/employers/register"), ("Name", "Borta AB"), ("Back", back)]);
        Assert.DoesNotContain(back, filled.Html);
        var id = await visitor.RegisterEmployer("Borta AB " + back.Length, more: ("Form.Back", back));
        Assert.NotEqual(Guid.Empty, id);
    }

    [Fact]
    public async Task A_contact_without_a_name_is_asked_for_it()
    {
        var visitor = await platform.SignInAs("consultant");
        var answer = await visitor.SubmitAsync("/employers/register", ("Form.Name", "Namnlösa AB"), ("Form.Country", "SE"), ("Form.ContactPhone", "070"));
        Assert.Contains("Skriv kontaktpersonens namn", answer.Text);
        Assert.Contains("value=\"070\"", answer.Html);
    }
}
