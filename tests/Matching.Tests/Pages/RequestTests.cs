using System.Net;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Matching.Tests.Pages;

public sealed class RequestTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Too_little_known_leads_to_exactly_those_questions_and_still_lets_search()
    {
        var coach = await platform.SignInAs("coach");
        var elin = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var page = await coach.GetAsync($"/matching/request/{elin}");
        Assert.Contains("Vi vet för lite för att placera.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/participants/map/{elin}/travel", page.Html, StringComparison.Ordinal);
        Assert.Contains("Sök ändå", page.Text, StringComparison.Ordinal);
        var request = await coach.AskAsync(elin);
        Assert.Equal(HttpStatusCode.OK, (await coach.GetAsync($"/matching/shortlist/{elin}?request={request}")).Status);

        var known = await coach.GetAsync($"/matching/request/{await new ParticipantBuilder(platform).Wishing("Jag vill laga mat.").EnrolAsync()}");
        Assert.DoesNotContain("Vi vet för lite", known.Text, StringComparison.Ordinal);
        Assert.Contains("Jag vill laga mat.", known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept()
    {
        var coach = await platform.SignInAs("coach");
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var answer = await coach.SubmitAsync($"/matching/request/{elin}", ("Form.Focus", "wish"), ("Form.Focus", "near"), ("Form.Focus", "calm"),
            ("Form.Urgency", "Now"),
            ("Form.OwnWords", "Har ADHD"), ("Form.Form", "strange"), ("Form.From", "1999-01-01"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        foreach (var words in new[] { "Välj högst två.", "Skriv varför det är bråttom.", "Skriv vad personen behöver, inte varför.", "Välj en av formerna",
            "Välj en dag inom två år.", "Har ADHD" })
            Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Contains("<title>Fel: ", answer.Html, StringComparison.Ordinal);
        Assert.Equal(0L, await platform.ScalarAsync("matching", "select count(*) from matching.request where participant_id = $1", elin));
        await coach.AskAsync(elin, ("Form.OwnWords", "Har ADHD"), ("Form.NotAboutHealth", "true"));
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.request where participant_id = $1", elin));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_request()
    {
        var coach = await platform.SignInAs("coach");
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var page = await coach.GetAsync($"/matching/request/{elin}");
        (string, string)[] form = [.. Visitor.Hidden(page.Html, $"/matching/request/{elin}"), ("Form.Urgency", "Ordinary")];
        var (one, two) = (await coach.PostAsync($"/matching/request/{elin}", form), await coach.PostAsync($"/matching/request/{elin}", form));
        Assert.Equal(one.Location, two.Location);
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.request where participant_id = $1", elin));
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.run where participant_id = $1", elin));
    }

    [Fact]
    public async Task Odd_strings_never_break_a_page_and_are_kept_as_typed()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Udda <b>köket</b> \"'&").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        foreach (var odd in new[] { "😀👩‍🔧", "\"'<script>alert(1)</script>", "‏שלום‏ مرحبا", "a\0b", "\ud800", "%s %n {0} {{",
            "'; drop table matching.request; --", new('x', 4000), " ", "\u0007\u001b[0m" })
        {
            var answer = await coach.SubmitAsync($"/matching/request/{elin}", ("Form.Urgency", "Soon"), ("Form.UrgencyReason", odd), ("Form.OwnWords", odd),
                ("Form.Focus", odd), ("Form.Form", ""));
            Assert.True((int)answer.Status < 500, $"{answer.Status} for {odd}: {answer.Text}");
        }
        var request = await coach.AskAsync(elin, ("Form.OwnWords", "😀 \"<script>\" שלום"));
        Assert.Equal("😀 \"<script>\" שלום", await platform.ScalarAsync("matching", "select own_words from matching.request where id = $1", request));
        foreach (var odd in new[] { "😀👩‍🔧 <script>", "a\0b", new('x', 4000) })
            Assert.True((int)(await coach.SubmitAsync($"/matching/propose/{elin}?request={request}&opening={opening.Id}",
                ("Form.Reason", odd))).Status < 500);
        foreach (var query in new[] { "request=x", "request=00000000-0000-0000-0000-000000000000", "n=99999999999", "n=-1", "opening=%00", "_done=%00",
            "_done=recount", "_undo=%F0%9F%98%80" })
            Assert.True((int)(await coach.GetAsync($"/matching/shortlist/{elin}?{query}")).Status < 500, query);
    }

    [Fact]
    public async Task Bare_addresses_lead_on_instead_of_ending()
    {
        var coach = await platform.SignInAs("coach");
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        foreach (var page in new[] { "request", "shortlist", "stopped", "putaside", "askchange", "propose", "handover", "toacquire", "answers" })
            Assert.Equal((page, HttpStatusCode.OK), (page, (await coach.GetAsync($"/matching/{page}/{elin}")).Status));
    }
}
