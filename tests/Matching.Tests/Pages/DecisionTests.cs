using System.Net;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Matching.Tests.Pages;

/// <summary>What a coach decides, and what comes back.</summary>
public sealed class DecisionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_is_set_aside_does_not_come_back_until_it_is_taken_back()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Åt sidan").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var aside = $"/matching/putaside/{elin}?request={request}&opening={opening.Id}";
        Assert.Contains("Den kommer inte tillbaka av samma skäl.", (await coach.GetAsync(aside)).Text, StringComparison.Ordinal);
        Assert.Contains("Välj ett skäl.", (await coach.SubmitAsync(aside)).Text, StringComparison.Ordinal);
        var done = await coach.SubmitAsync(aside, ("Form.Code", "aside-travel"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var page = await coach.GetAsync(done.Location!);
        Assert.Contains("Platsen är lagd åt sidan.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Åt sidan", page.Cards());
        Assert.DoesNotContain("Åt sidan", (await coach.GetAsync($"/matching/shortlist/{elin}?request={await coach.AskAsync(elin)}")).Cards());

        var undone = await coach.SubmitAsync($"/matching/shortlist/{elin}?request={request}",
            $"/matching/shortlist/{elin}?request={request}&opening={opening.Id}&handler=TakeBack");
        Assert.Equal(HttpStatusCode.Redirect, undone.Status);
        Assert.Contains("Åt sidan", (await coach.GetAsync($"/matching/shortlist/{elin}?request={request}")).Cards());
    }

    [Fact]
    public async Task Not_now_holds_for_its_request_alone()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Inte nu").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        await coach.SubmitAsync($"/matching/putaside/{elin}?request={request}&opening={opening.Id}", ("Form.Code", "aside-later"));
        Assert.DoesNotContain("Inte nu", (await coach.GetAsync($"/matching/shortlist/{elin}?request={request}")).Cards());
        Assert.Contains("Inte nu", (await coach.GetAsync($"/matching/shortlist/{elin}?request={await coach.AskAsync(elin)}")).Cards());
    }

    [Fact]
    public async Task A_proposal_needs_a_reason_and_an_approved_sheet_and_tells_the_consultant()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Förslagsköket").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var propose = $"/matching/propose/{elin}?request={request}&opening={opening.Id}";
        Assert.Contains("Önskar just det här:", (await coach.GetAsync(propose)).Text, StringComparison.Ordinal);
        Assert.Contains("Skriv varför", (await coach.SubmitAsync(propose, ("Form.Reason", "  "))).Text, StringComparison.Ordinal);
        Assert.Contains("Skriv vad personen behöver", (await coach.SubmitAsync(propose, ("Form.Reason", "Har ångest i kök"))).Text, StringComparison.Ordinal);

        var proposal = await coach.ProposeAsync(platform, elin, request, opening.Id, sign: false);
        var handover = $"/matching/handover/{elin}?proposal={proposal}";
        var unsigned = await coach.GetAsync(handover);
        Assert.DoesNotContain("Spara och lämna till konsulent", unsigned.Text, StringComparison.Ordinal);
        Assert.Contains($"/participants/release/{elin}?opening={opening.Id}", unsigned.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coach.SubmitAsync(handover)).Status);
        Assert.Equal("Draft", await platform.ScalarAsync("matching", "select state from matching.proposal where id = $1", proposal));

        await ParticipantBuilder.SignSheetAsync(platform, elin, opening.Id);
        var handed = await coach.SubmitAsync(handover);
        Assert.Equal(HttpStatusCode.Redirect, handed.Status);
        Assert.Contains("lämnat till konsulenten", (await coach.GetAsync(handed.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.outbox where type like '%ProposalMade' and subject = $1",
            proposal));
        Assert.Equal("Proposed", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
        Assert.Contains("Redan föreslagen.", (await coach.GetAsync($"/matching/shortlist/{elin}?request={request}")).Text, StringComparison.Ordinal);
        Assert.Contains("redan lämnat", (await coach.GetAsync(propose)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_employers_no_comes_back_in_plain_words_and_opens_the_request_again()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, request, opening, proposal) = await HandedOverAsync(coach, "Nekande köket");
        // What lies with somebody else is late for nobody here, however old.
        platform.Clock.Advance(TimeSpan.FromDays(1));
        coach = await platform.SignInAs("coach");
        var waits = (await coach.GetAsync("/")).Text;
        Assert.Matches(@"Väntar på svar sedan \w+ \d+ mars: Elin Påhittad ?, Nekande köket", waits);
        Assert.DoesNotMatch("Nekande köket[^|]{0,40}(försenad|Inget planerat)", waits);
        await platform.TellAsync("placements", new OfferAnswered(Guid.CreateVersion7(), proposal, elin, opening, "no", "no-hours"));
        var today = await coach.GetAsync("/");
        Assert.Contains("Läs svaret:", today.Text, StringComparison.Ordinal);
        Assert.Contains("Arbetsgivaren sa nej: ", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no-hours", today.Text, StringComparison.Ordinal);
        Assert.Equal("Open", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
        var handover = $"/matching/handover/{elin}?proposal={proposal}";
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync(handover, $"{handover}&handler=Read")).Status);
        Assert.DoesNotContain("Nekande köket", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answered_nobody_is_asked_to_read_an_answer()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, _, opening, proposal) = await HandedOverAsync(coach, "Tysta köket");
        await platform.TellAsync("placements", new OfferAnswered(Guid.CreateVersion7(), proposal, elin, opening, "consent-withdrawn", null));
        var today = (await coach.GetAsync("/")).Text;
        Assert.Contains("Läs vad som hände med förslaget för Elin", today, StringComparison.Ordinal);
        var handover = (await coach.GetAsync($"/matching/handover/{elin}?proposal={proposal}")).Text;
        Assert.Contains("Konsulenten får veta det.", handover, StringComparison.Ordinal);
        Assert.DoesNotContain("läst svaret", handover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_case_all_that_was_looked_for_ends_and_the_consultant_is_told()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, request, _, proposal) = await HandedOverAsync(coach, "Avslutade köket");
        var other = await coach.AskAsync(elin);
        await coach.SubmitAsync($"/matching/toacquire/{elin}?request={other}", ("Form.Area", "Centrum"));
        // One that was opened again before this is told, loses nothing.
        await platform.TellAsync("participants", new CaseEnded(elin));
        Assert.Equal("HandedOver", await platform.ScalarAsync("matching", "select state from matching.proposal where id = $1", proposal));
        await coach.SubmitAsync($"/participants/endcase/{elin}");
        await platform.DeliverEvents();
        Assert.Equal(0L, await platform.ScalarAsync("matching", "select count(*) from matching.request where participant_id = $1 and state <> 'Closed'", elin));
        Assert.Equal("Withdrawn", await platform.ScalarAsync("matching", "select state from matching.proposal where id = $1", proposal));
        Assert.Equal("Withdrawn", await platform.ScalarAsync("matching", "select state from matching.acquisition where request_id = $1", other));
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.outbox where subject = $1 and type = 'Matching.Contracts.ProposalWithdrawn'", proposal));
        Assert.NotEqual(request, other);
    }

    [Fact]
    public async Task A_seat_that_was_taken_says_so_and_a_place_places_the_request()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, request, opening, proposal) = await HandedOverAsync(coach, "Snabba köket");
        var offer = Guid.CreateVersion7();
        await platform.TellAsync("placements", new OfferAnswered(offer, proposal, elin, opening, "seat-taken", null));
        Assert.Contains("Platsen är upptagen den dag arbetsgivaren valde. Förslaget står i kö, och ingen är lovad något.", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
        var placement = Guid.CreateVersion7();
        await platform.TellAsync("placements", new OfferAnswered(offer, proposal, elin, opening, "yes", null),
            new PlacementStarted(placement, proposal, elin, opening, Guid.CreateVersion7(), new(2026, 3, 9), null));
        Assert.Equal("Placed", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
        Assert.Contains("Elin", (await coach.GetAsync("/matching?tab=placed")).Text, StringComparison.Ordinal);
        await platform.TellAsync("placements", new PlacementEnded(placement, elin, opening, Guid.CreateVersion7(), new(2026, 3, 20), "outcome-completed"));
        Assert.Equal("Closed", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
    }

    [Fact]
    public async Task A_place_that_never_began_is_no_plain_yes_any_more()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, _, opening, proposal) = await HandedOverAsync(coach, "Inställda köket");
        var placement = Guid.CreateVersion7();
        await platform.TellAsync("placements", new OfferAnswered(Guid.CreateVersion7(), proposal, elin, opening, "yes", null),
            new PlacementStarted(placement, proposal, elin, opening, Guid.CreateVersion7(), new(2026, 3, 9), null));
        await platform.TellAsync("placements", new PlacementEnded(placement, elin, opening, Guid.CreateVersion7(), new(2026, 3, 8), "outcome-completed"));
        Assert.Contains("Arbetsgivaren sa ja, men placeringen blev aldrig av.", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("men placeringen blev aldrig av.", (await coach.GetAsync($"/matching/handover/{elin}?proposal={proposal}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_to_be_waited_for_says_so_until_it_is_handed_over()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Väntade köket").Between(new(2027, 1, 4), new(2027, 12, 31)).BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var proposal = await coach.ProposeAsync(platform, elin, await coach.AskAsync(elin), opening.Id);
        Assert.Contains("Platsen är ledig först 4 januari 2027", (await coach.GetAsync($"/matching/handover/{elin}?proposal={proposal}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_taken_back_is_told_once_and_opens_the_request_again()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, request, _, proposal) = await HandedOverAsync(coach, "Ångrade köket");
        var handover = $"/matching/handover/{elin}?proposal={proposal}";
        for (var n = 0; n < 2; n++) await coach.SubmitAsync(handover, $"{handover}&handler=Withdraw");
        Assert.Equal(1L, await platform.ScalarAsync("matching", "select count(*) from matching.outbox where type like '%ProposalWithdrawn' and subject = $1",
            proposal));
        Assert.Equal("Open", await platform.ScalarAsync("matching", "select state from matching.request where id = $1", request));
    }

    [Fact]
    public async Task A_consent_taken_back_ends_what_was_only_planned()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Planerade köket").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var proposal = await coach.ProposeAsync(platform, elin, request, opening.Id);
        var handover = $"/matching/handover/{elin}?proposal={proposal}";
        var page = await coach.GetAsync(handover);
        await platform.ScalarAsync("participants", "update participants.consent set withdrawn = given, withdrawn_by = witness where participant_id = $1",
            elin);
        // The page was open: the hand-over asks again, before any event has been delivered.
        await coach.PostAsync(handover, [.. Visitor.Hidden(page.Html, handover)]);
        Assert.Equal("Draft", await platform.ScalarAsync("matching", "select state from matching.proposal where id = $1", proposal));
        await platform.TellAsync("participants", new ConsentWithdrawn(elin, ConsentPurpose.Placement));
        Assert.Equal("ConsentWithdrawn", await platform.ScalarAsync("matching", "select state from matching.proposal where id = $1", proposal));
    }

    [Fact]
    public async Task The_story_of_the_participant_tells_what_was_asked_and_proposed()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, _, _, _) = await HandedOverAsync(coach, "Berättade köket");
        var page = await coach.GetAsync($"/participants/details/{elin}");
        Assert.Contains("Sök plats", page.Text, StringComparison.Ordinal);
        Assert.Contains("Föreslagen", page.Text, StringComparison.Ordinal);
    }

    private async Task<(Guid Person, Guid Request, Guid Opening, Guid Proposal)> HandedOverAsync(Visitor coach, string title)
    {
        var opening = await World.Kitchen(title).BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var proposal = await coach.ProposeAsync(platform, elin, request, opening.Id);
        var handed = await coach.SubmitAsync($"/matching/handover/{elin}?proposal={proposal}");
        Assert.Equal(HttpStatusCode.Redirect, handed.Status);
        return (elin, request, opening.Id, proposal);
    }
}
