using Platform.Testing;

namespace Employers.Tests.Pages;

public sealed class IndexTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_list_is_filtered_by_town_and_responsible_and_sorted_by_last_contact()
    {
        var one = await platform.SignInAs("consultant");
        var two = await platform.SignInAs("consultant", 2);
        var early = await one.RegisterEmployer("Tidiga AB", "Sävar");
        var late = await one.RegisterEmployer("Sena AB", "Sävar");
        await one.RegisterEmployer("Tysta AB", "Sävar");
        await two.RegisterEmployer("Annans AB", "Holmsund");
        await one.LogContact(early, "Call", ("Form.When", "day"), ("Form.Day", "2026-01-10"));
        await one.LogContact(late, "Call", ("Form.When", "day"), ("Form.Day", "2026-02-10"));

        var town = await one.GetAsync("/employers?city=S%C3%A4var&sort=contact");
        Assert.Matches("Tidiga AB .*2026-01-10.*Sena AB .*2026-02-10.*Tysta AB .*Ingen än", town.Text);
        Assert.DoesNotContain("Annans AB", town.Text);
        Assert.Matches("Sena AB .*Tidiga AB .*Tysta AB", (await one.GetAsync("/employers?city=S%C3%A4var&sort=-contact")).Text);
        var mine = await two.GetAsync("/employers?responsible=me");
        Assert.Contains("Annans AB", mine.Text);
        Assert.DoesNotContain("Sena AB", mine.Text);
        Assert.Contains("Ta bort", (await two.GetAsync("/employers?responsible=me&city=S%C3%A4var")).Text);
        Assert.Contains("Ingen arbetsgivare passar", (await two.GetAsync("/employers?responsible=none&q=finnsinte")).Text);
    }

    [Fact]
    public async Task An_employer_leads_to_its_details()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Länkens AB");
        Assert.Contains($"/employers/details/{id}", (await (await platform.SignInAs("coach")).GetAsync("/employers?q=L%C3%A4nkens")).Html, StringComparison.OrdinalIgnoreCase);
    }
}
