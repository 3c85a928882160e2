using System.Net;
using Platform.Testing;

namespace Employers.Tests.Pages;

public sealed class DetailsTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_colleague_sees_who_talked_with_them_before_the_phone_number()
    {
        var anna = await platform.SignInAs("consultant");
        var id = await anna.RegisterEmployer("Varningens AB", more: [("Form.ContactName", "Kim Påhittad"), ("Form.ContactPhone", "070-123 45 67")]);
        Assert.Contains("Ingen har varit i kontakt än. Börja med ett samtal.", (await anna.GetAsync($"/employers/details/{id}")).Text);
        await anna.LogContact(id);
        Assert.Contains("Du talade med dem 3 mars 2026, i dag.", (await anna.GetAsync($"/employers/details/{id}")).Text);

        var seen = await (await platform.SignInAs("coach")).GetAsync($"/employers/details/{id}");
        Assert.Matches("talade med dem 3 mars 2026, i dag. Stäm av med [^ ]+ innan du ringer.", seen.Text);
        Assert.True(seen.Text.IndexOf("Stäm av med", StringComparison.Ordinal) < seen.Text.IndexOf("070-123 45 67", StringComparison.Ordinal));
        Assert.Contains("href=\"tel:0701234567\"", seen.Html);
    }

    [Fact]
    public async Task A_coach_reads_but_does_not_write()
    {
        var id = await (await platform.SignInAs("consultant")).RegisterEmployer("Läsarens AB");
        var coach = await platform.SignInAs("coach");
        var page = await coach.GetAsync($"/employers/details/{id}");
        Assert.DoesNotContain("Logga kontakt", page.Text);
        Assert.DoesNotContain("/employers/edit", page.Html);
        Assert.Equal(HttpStatusCode.Forbidden, (await coach.GetAsync($"/employers/logcontact/{id}")).Status);
    }

    [Fact]
    public async Task An_unknown_employer_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAs("coach")).GetAsync($"/employers/details/{Guid.CreateVersion7()}")).Status);

    [Fact]
    public async Task A_sole_traders_number_is_not_shown_and_an_organisations_is()
    {
        var visitor = await platform.SignInAs("consultant");
        var one = await visitor.RegisterEmployer("Ensamma AB", more: ("Form.Number", "19900102-2384"));
        var other = await visitor.RegisterEmployer("Bolagets AB", more: ("Form.Number", "212000-0142"));
        var trader = await visitor.GetAsync($"/employers/details/{one}");
        Assert.DoesNotContain("900102", trader.Html);
        Assert.Contains("Enskild firma", trader.Text);
        Assert.Contains("212000-0142", (await visitor.GetAsync($"/employers/details/{other}")).Text);
    }

    [Fact]
    public async Task Whoever_asked_to_be_left_alone_is_said_so_with_reason_and_end()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Lugna AB");
        var without = await visitor.SubmitAsync($"/employers/edit/{id}", ("Form.Name", "Lugna AB"), ("Form.DoNotContactUntil", "2026-03-10"));
        Assert.Contains("Skriv varför ingen ska kontakta dem", without.Text);
        await visitor.SubmitAsync($"/employers/edit/{id}", ("Form.Name", "Lugna AB"), ("Form.DoNotContactReason", "De bygger om"), ("Form.DoNotContactUntil", "2026-03-10"));
        var page = await visitor.GetAsync($"/employers/details/{id}");
        Assert.Contains("Kontakta dem inte De bygger om Gäller till och med 10 mars 2026.", page.Text);
        platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.DoesNotContain("Kontakta dem inte", (await (await platform.SignInAs("consultant")).GetAsync($"/employers/details/{id}")).Text);
    }
}
