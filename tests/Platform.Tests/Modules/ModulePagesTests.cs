using System.Net;
using Platform.Testing;

namespace Platform.Tests.Modules;

/// <summary>One real page of each module writes a real record, and another reads it.</summary>
public sealed class ModulePagesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_consultant_adds_an_employer_and_finds_it()
    {
        var consultant = await platform.SignInAs("consultant");
        var saved = await consultant.SubmitAsync("/employers/register", ("Form.Name", "Äppelgårdens trädgård"), ("Form.Country", "SE"), ("Form.City", "Sävar"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Äppelgårdens trädgård", (await consultant.GetAsync("/employers?q=sävar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Äppelgårdens", (await consultant.GetAsync("/employers?q=%25x")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_organisation_number_keeps_what_was_typed()
    {
        var consultant = await platform.SignInAs("consultant");
        var answer = await consultant.SubmitAsync("/employers/register", ("Form.Name", "Norra skolan"), ("Form.Country", "SE"), ("Form.Number", "556000-0000"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Stämmer organisationsnumret?", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Norra skolan\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Fel: ", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_organisation_number_is_refused_twice()
    {
        var consultant = await platform.SignInAs("consultant");
        const string number = "212000-0142";
        await consultant.SubmitAsync("/employers/register", ("Form.Name", "Första"), ("Form.Country", "SE"), ("Form.Number", number));
        var again = await consultant.SubmitAsync("/employers/register", ("Form.Name", "Andra"), ("Form.Country", "SE"), ("Form.Number", number));
        Assert.Contains("Numret hör redan till Första", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_enrols_a_participant_whom_another_coach_does_not_see_and_asks_for_a_match()
    {
        var coach = await platform.SignInAs("coach");
        await coach.SubmitAsync("/participants/enrol", ("Form.FirstName", "Elin"), ("Form.LastName", "Påhittad"), ("Form.Protection", "No"));
        Assert.Contains("Elin Påhittad", (await coach.GetAsync("/participants")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin Påhittad", (await (await platform.SignInAs("coach", 2)).GetAsync("/participants")).Text, StringComparison.Ordinal);

        var form = await coach.GetAsync("/matching/ask");
        var person = System.Text.RegularExpressions.Regex.Match(form.Html, "value=\"([0-9a-f-]{36})\"[^>]*>Elin").Groups[1].Value;
        var chosen = await coach.SubmitAsync("/matching/ask", ("Form.Participant", person));
        await coach.SubmitAsync(chosen.Location!, ("Form.Urgency", "Ordinary"));
        Assert.Contains("Elin Påhittad", (await coach.GetAsync("/matching")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultant_puts_an_opening_into_the_inventory()
    {
        var consultant = await platform.SignInAs("consultant");
        var employer = await consultant.RegisterEmployer("Återbruket");
        var saved = await consultant.SubmitAsync("/placements/registeropening", ("Form.Title", "Sortera och laga"), ("Form.Seats", "2"));
        var review = saved.Location!;
        Assert.Equal(HttpStatusCode.Redirect, (await consultant.SubmitAsync(review.Replace("reviewopening", "describe/employer", StringComparison.Ordinal), ("Form.Place", $"{employer}:"))).Status);
        await consultant.SubmitAsync(review, review + "?handler=Publish");
        var list = await consultant.GetAsync("/placements/openings");
        Assert.Contains("Sortera och laga", list.Text, StringComparison.Ordinal);
        Assert.Contains("Återbruket", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_adds_a_concept()
    {
        var administrator = await platform.SignInAs("administrator");
        await administrator.SubmitAsync("/taxonomy/add", ("Form.Type", "occupation"), ("Form.LabelSv", "Cykelreparatör"));
        Assert.Contains("Cykelreparatör", (await administrator.GetAsync("/taxonomy?q=cykel")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv", "Mina deltagare")]
    [InlineData("en", "My participants")]
    public async Task A_page_speaks_the_language_that_was_chosen(string language, string heading)
    {
        var coach = await platform.SignInAs("coach");
        await coach.SubmitAsync("/participants", "/language", ("language", language), ("returnUrl", "/participants"));
        Assert.StartsWith(heading, (await coach.GetAsync("/participants")).Heading, StringComparison.Ordinal);
    }
}
