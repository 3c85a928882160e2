using System.Net;
using System.Text.RegularExpressions;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Matching.Tests.Pages;

/// <summary>What coaches ask of consultants.</summary>
public sealed class AcquireTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_no_opening_answers_goes_to_the_consultants_without_a_name_and_the_answer_comes_back()
    {
        var coach = await platform.SignInAs("coach");
        var elin = await new ParticipantBuilder(platform).Named("Elin", "Sökande").EnrolAsync();
        var request = await coach.AskAsync(elin);
        var acquire = $"/matching/toacquire/{elin}?request={request}";
        var sent = await coach.SubmitAsync(acquire, ("Form.Area", "Teg, Umeå"));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal("Acquiring", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
        await coach.SubmitAsync(acquire, ("Form.Area", "Teg, Umeå"));
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.acquisition where request_id = $1", request));

        var consultant = await platform.SignInAs("consultant");
        Assert.Contains("Hitta en plats:", (await consultant.GetAsync("/")).Text, StringComparison.Ordinal);
        var queue = await consultant.GetAsync("/matching/acquire");
        Assert.Contains("Teg, Umeå", queue.Text, StringComparison.Ordinal);
        Assert.Contains("15 timmar i veckan", queue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sökande", queue.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(elin.ToString(), queue.Html, StringComparison.Ordinal);
        var id = Regex.Match(queue.Html, "acquisition=([0-9a-f-]{36})").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await consultant.SubmitAsync("/matching/acquire", $"/matching/acquire?acquisition={id}&handler=Take")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAs("consultant", 2)).GetAsync($"/matching/answeracquisition/{id}")).Status);
        var answered = await consultant.SubmitAsync($"/matching/answeracquisition/{id}", ("Form.Answer", "yes"), ("Form.Note", "Ett nytt café i Teg."));
        Assert.Equal(HttpStatusCode.Redirect, answered.Status);

        Assert.Contains("Läs svaret om en plats:", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
        var answers = await coach.GetAsync($"/matching/answers/{elin}?request={request}");
        Assert.Contains("Ett nytt café i Teg.", answers.Text, StringComparison.Ordinal);
        Assert.Equal("Open", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
        await coach.SubmitAsync($"/matching/answers/{elin}?request={request}");
        Assert.DoesNotContain("Läs svaret om en plats:", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_asked_for_answered_and_told_without_saying_for_whom()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Högljudda köket").Demand("noise", 3).Adaptations().BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).Named("Elin", "Behövande").Answering("needs", "none").EnrolAsync();
        var request = await coach.AskAsync(elin);
        var ask = $"/matching/askchange/{elin}?request={request}&opening={opening.Id}";
        var page = await coach.GetAsync(ask);
        Assert.Contains("Be om en ändring: Högljudda köket", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coach.SubmitAsync(ask, ("Form.Change", "adaptation:made-up"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync(ask, ("Form.Change", "adaptation:ear-protection"))).Status);

        var consultant = await platform.SignInAs("consultant");
        var changes = await consultant.GetAsync("/matching/acquire?tab=changes");
        Assert.Contains("Högljudda köket", changes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ear-protection", changes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Behövande", changes.Html, StringComparison.Ordinal);
        var id = Regex.Match(changes.Html, "answerchange/([0-9a-f-]{36})", RegexOptions.IgnoreCase).Groups[1].Value;
        var list = $"/matching/shortlist/{elin}?request={request}";
        var waiting = await coach.GetAsync(list);
        Assert.Contains("Du bad om en ändring", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"opening={opening.Id}\">Be om ändringen", waiting.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"/placements/opening/{opening.Id}", (await consultant.GetAsync($"/matching/answerchange/{id}")).Html, StringComparison.OrdinalIgnoreCase);
        await consultant.SubmitAsync($"/matching/answerchange/{id}", ("Form.Answer", "yes"));
        Assert.Contains("ja, det går.", (await coach.GetAsync(list)).Text, StringComparison.Ordinal);
        Assert.Contains("Läs svaret om en ändring:", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Ja, det går", (await coach.GetAsync($"/matching/answers/{elin}?request={request}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_nobody_is_responsible_for_waits_for_any_consultant_and_is_taken_once()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Herrelösa köket").BuildAsync(platform);
        await platform.ScalarAsync("placements", "update placements.opening set responsible_id = null where id = $1", opening.Id);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var proposal = await coach.ProposeAsync(platform, elin, request, opening.Id);
        var handover = $"/matching/handover/{elin}?proposal={proposal}";
        Assert.Contains("Ingen konsulent är ansvarig för platsen.", (await coach.GetAsync(handover)).Text, StringComparison.Ordinal);
        await coach.SubmitAsync(handover);
        Assert.Equal(0L, await platform.ScalarAsync("matching", "select count(*) from matching.outbox where subject = $1", proposal));
        foreach (var number in new[] { 1, 2 })
        {
            var consultant = await platform.SignInAs("consultant", number);
            var taken = await consultant.SubmitAsync("/matching/acquire?tab=proposals", $"/matching/acquire?proposal={proposal}&handler=TakeProposal");
            if (number == 1) Assert.Contains("_done=proposal", taken.Location!, StringComparison.Ordinal);
        }
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.outbox where type like '%ProposalMade' and subject = $1",
            proposal));
        Assert.Equal(await platform.AccountAsync("consultant"), await platform.ScalarAsync("matching",
            "select consultant_id from matching.proposal where id = $1", proposal));
    }
}
