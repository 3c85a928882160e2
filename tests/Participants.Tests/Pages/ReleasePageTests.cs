using System.Net;
using Matching.Contracts;
using Participants.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Pages;

public sealed class ReleasePageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Guid opening = Guid.CreateVersion7();

    [Fact]
    public async Task What_is_signed_is_exactly_what_the_preview_showed_and_what_the_employer_gets()
    {
        var person = await new ParticipantBuilder(platform).Wishing("Jag vill laga cyklar").EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var page = await coach.GetAsync(Page(person));
        Assert.DoesNotMatch("name=\"Form.Fields\"[^>]*checked", page.Html);
        Assert.Contains("Det här får arbetsgivaren se. Inget annat.", page.Text, StringComparison.Ordinal);

        // Signing before the preview was shown gives the preview first.
        var looked = await SignAsync(coach, page, person, "name", "own-words");
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("Titta på det som arbetsgivaren får se", looked.Text, StringComparison.Ordinal);
        Assert.Contains("Jag vill laga cyklar", looked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(person));
        // Other ticks than those that were shown are shown again too.
        Assert.Equal(HttpStatusCode.OK, (await SignAsync(coach, looked, person, "name", "own-words", "hours")).Status);

        var preview = await coach.SubmitAsync(Page(person), $"/participants/release/{person}?handler=Preview", ("Opening", $"{opening}"), ("Form.Fields", "name"), ("Form.Fields", "hours"));
        var signed = await SignAsync(coach, preview, person, "name", "hours");
        Assert.Equal((HttpStatusCode.Redirect, "/matching"), (signed.Status, signed.Location));
        var sheet = await platform.ScalarAsync<Guid>("select id from participants.release_sheet where participant_id = $1", person);
        var seen = await platform.AskAsync<IReleaseSheets, ReleasedSheet?>(s => s.ForEmployerAsync(sheet, opening, default));
        Assert.Equal([("Namn", "Elin Påhittad"), ("Arbetstid", "15 timmar i veckan nu. Som mest 25 timmar i veckan.")], seen!.Lines.Select(l => (l.Heading, l.Text)));

        // What is mapped later does not change what was approved.
        await coach.SubmitAsync($"/participants/map/{person}/time", ("Form.Answers[hours-now]", "3"));
        seen = await platform.AskAsync<IReleaseSheets, ReleasedSheet?>(s => s.ForEmployerAsync(sheet, opening, default));
        Assert.Contains("15 timmar", seen!.Lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_changed_between_preview_and_signature_is_shown_again()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var preview = await PreviewAsync(coach, person, "hours");
        await coach.SubmitAsync($"/participants/map/{person}/time", ("Form.Answers[hours-now]", "3"));
        var again = await SignAsync(coach, preview, person, "hours");
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("3 timmar i veckan nu", again.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(person));
    }

    [Fact]
    public async Task A_new_sheet_replaces_the_old_one_unless_a_proposal_stands_on_it()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        await SignAsync(coach, await PreviewAsync(coach, person, "name"), person, "name");
        await SignAsync(coach, await PreviewAsync(coach, person, "needs"), person, "needs");
        Assert.Equal((2, 1), (await CountAsync(person), await platform.ScalarAsync<long>("select count(*) from participants.release_sheet where participant_id = $1 and withdrawn is null", person)));
        var sheet = await platform.ScalarAsync<Guid>("select id from participants.release_sheet where participant_id = $1 and withdrawn is null", person);
        await platform.TellAsync("matching", new ProposalMade(Guid.CreateVersion7(), person, opening, sheet, Guid.CreateVersion7(), await platform.AccountAsync("consultant")));
        Assert.Contains("Ta tillbaka förslaget först", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);
        await SignAsync(coach, await coach.GetAsync($"/participants/map/{person}/time"), person, "name");
        Assert.Equal(2, await CountAsync(person));
    }

    [Fact]
    public async Task Without_consent_it_stops_with_the_way_to_it_and_back()
    {
        var person = await new ParticipantBuilder(platform).WithoutConsent().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var page = await coach.GetAsync(Page(person));
        Assert.Contains("Det finns inget samtycke från Elin", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Fields", page.Html, StringComparison.Ordinal);
        var way = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(page.Html, "href=\"(/participants/giveconsent/[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.IgnoreCase).Groups[1].Value);
        var given = await coach.SubmitAsync(way, ("Form.Recipients", "arbetsgivare som kan ha en plats för mig"), ("Form.Until", "2027-03-03"), ("Form.How", "Paper"), ("Form.IsRead", "true"));
        Assert.StartsWith($"/participants/release/{person}", given.Location, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kryssa det som får lämnas ut", (await coach.GetAsync(given.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_released_of_a_protected_person_and_the_rule_is_said()
    {
        var person = await new ParticipantBuilder(platform).Protected().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.Contains("Regeln är att inget om en person med skydd lämnas till en arbetsgivare", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);
        await SignAsync(coach, await coach.GetAsync($"/participants/map/{person}/time"), person, "name");
        Assert.Equal(0, await CountAsync(person));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task It_leads_back_to_a_page_of_ours_only(string back)
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.DoesNotContain($"href=\"{back}", (await coach.GetAsync(Page(person, back))).Html, StringComparison.Ordinal);
        var signed = await SignAsync(coach, await PreviewAsync(coach, person, "name"), person, back, ["name"]);
        Assert.Equal($"/participants/details/{person}", signed.Location, ignoreCase: true);
    }

    [Theory]
    [InlineData("2026-03-04")]
    [InlineData("2026-01-01")]
    [InlineData("")]
    public async Task A_day_that_cannot_be_is_refused(string day)
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var preview = await PreviewAsync(coach, person, "name");
        var answer = await coach.PostAsync(Page(person), [.. Hidden(preview, person), ("Opening", $"{opening}"), ("Form.Fields", "name"), ("Form.IsRead", "true"), ("Form.How", "Paper"), ("Form.Signed", day)]);
        Assert.Contains("Skriv en dag, i dag eller högst 30 dagar bakåt", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(person));
    }

    [Fact]
    public async Task The_same_form_fifty_times_is_one_sheet()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var preview = await PreviewAsync(coach, person, "name");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SignAsync(coach, preview, person, "name")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(1, await CountAsync(person));
    }

    private string Page(Guid person, string back = "/matching") => $"/participants/release/{person}?opening={opening}&back={Uri.EscapeDataString(back)}";

    private Task<Answer> PreviewAsync(Visitor coach, Guid person, params string[] fields) => coach.SubmitAsync(
        Page(person), $"/participants/release/{person}?handler=Preview", [("Opening", $"{opening}"), .. fields.Select(f => ("Form.Fields", f))]);

    private Task<Answer> SignAsync(Visitor coach, Answer page, Guid person, params string[] fields) => SignAsync(coach, page, person, "/matching", fields);

    private Task<Answer> SignAsync(Visitor coach, Answer page, Guid person, string back, string[] fields) => coach.PostAsync($"/participants/release/{person}",
        [.. Hidden(page, person), ("Opening", $"{opening}"), ("Back", back), ("Form.IsRead", "true"), ("Form.How", "Screen"), ("Form.Signed", "2026-03-03"), .. fields.Select(f => ("Form.Fields", f))]);

    private static IEnumerable<(string, string)> Hidden(Answer page, Guid person) =>
        Visitor.Hidden(page.Html, $"/participants/release/{person}").Where(h => h.Item1 is not ("Opening" or "Back"));

    private Task<long> CountAsync(Guid person) => platform.ScalarAsync<long>("select count(*) from participants.release_sheet where participant_id = $1", person);
}
