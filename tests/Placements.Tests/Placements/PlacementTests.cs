using System.Net;
using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Placements.Tests.Placements;

/// <summary>A placement from its plan to its outcome.</summary>
public sealed class PlacementTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private Visitor consultant = null!;

    public async Task InitializeAsync() => consultant = await platform.SignInAs("consultant");

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<MadePlacement> PlaceAsync(string firstDay = "2026-03-09") =>
        await platform.PlaceAsync(await OpeningBuilder.Opening().Titled("Packa varor").Contact("Maria", "maria@a.example").BuildAsync(platform), consultant, firstDay);

    [Fact]
    public async Task Consultant_and_coach_see_their_own_and_nobody_else_does()
    {
        var placement = await PlaceAsync();
        foreach (var visitor in new[] { consultant, await platform.SignInAs("coach") })
        {
            var list = await visitor.GetAsync("/placements");
            Assert.Contains("Elin Påhittad", list.Text, StringComparison.Ordinal);
            Assert.Contains($"/placements/details/{placement.Id}", list.Html, StringComparison.OrdinalIgnoreCase);
            var page = await visitor.GetAsync(placement.Page);
            Assert.Equal((HttpStatusCode.OK, "Elin Påhittad på plats"), (page.Status, page.Heading));
            Assert.Contains("Maria Handledare", page.Text, StringComparison.Ordinal);
        }
        foreach (var (role, number) in new[] { ("consultant", 2), ("coach", 2) })
        {
            var other = await platform.SignInAs(role, number);
            Assert.DoesNotContain("Elin", (await other.GetAsync("/placements?state=all")).Text, StringComparison.Ordinal);
            foreach (var page in new[] { "details", "change", "end" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/placements/{page}/{placement.Id}/{placement.Participant}")).Status);
        }
    }

    [Fact]
    public async Task Another_supervisor_and_other_hours_leave_what_was_before_in_the_history()
    {
        var placement = await PlaceAsync();
        var change = $"/placements/change/{placement.Id}/{placement.Participant}";
        var late = await consultant.SubmitAsync(change, ("Form.Supervisor", "Nils Ny"), ("Form.Phone", "070-11 22 33"), ("Form.Hours", "20"), ("Form.LastDay", "2027-03-09"));
        Assert.Contains("Formen får vara högst 6 månader", late.Text, StringComparison.Ordinal);
        var saved = await consultant.SubmitAsync(change, ("Form.Supervisor", "Nils Ny"), ("Form.Phone", "070-11 22 33"), ("Form.Hours", "20"), ("Form.LastDay", "2026-06-30"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await consultant.GetAsync(placement.Page);
        Assert.Contains("Nils Ny", page.Text, StringComparison.Ordinal);
        Assert.Contains("Maria Handledare", page.Text, StringComparison.Ordinal);
        Assert.Contains("30 juni 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_frees_the_seat_at_once_calls_off_what_was_left_and_is_told_once()
    {
        var placement = await PlaceAsync("2026-03-02");
        var opening = placement.Offer.Opening;
        var second = await platform.OfferAsync(opening, "Omar");
        var form = second.Page + "/answer";
        var read = await consultant.GetAsync(form + "?answer=yes");
        var early = await consultant.SubmitAsync(form + "?answer=yes", form + "?handler=yes", [("How", "Called"), .. World.Yes("2026-03-10")]);
        Assert.Contains("Platsen är upptagen den dagen. Den är ledig från", early.Text, StringComparison.Ordinal);
        // Whoever had read the form while the seat was free stands in line.
        var before = Visitor.Hidden(read.Html, form + "?handler=yes").Where(f => f.Item1 != "Yes.Seen");
        await consultant.PostAsync(form + "?handler=yes", [.. before, ("How", "Called"), .. World.Yes("2026-03-10")]);
        Assert.Equal("queued", await platform.AskPlacementsAsync<string>("select state from placements.offer where id = $1", second.Id));
        var coach = await platform.SignInAs("coach");
        var end = $"/placements/end/{placement.Id}/{placement.Participant}";
        Assert.Contains("Välj vad det blev", (await coach.SubmitAsync(end, ("Form.LastDay", "2026-03-03"))).Text, StringComparison.Ordinal);
        Assert.Contains("Välj en sista dag mellan", (await coach.SubmitAsync(end, ("Form.LastDay", "2026-03-04"), ("Form.Outcome", "outcome-employed"))).Text, StringComparison.Ordinal);

        var open = await coach.GetAsync(end);
        (string, string)[] values = [.. Visitor.Hidden(open.Html, end), ("Form.LastDay", "2026-03-03"), ("Form.Outcome", "outcome-employed"), ("Form.Words", "Fick jobb hos dem.")];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => coach.PostAsync(end, values)));

        Assert.Equal(1L, await platform.AskPlacementsAsync<long>("select count(*) from placements.outbox where subject = $1 and type like '%PlacementEnded'", placement.Id));
        Assert.Equal(0L, await platform.AskPlacementsAsync<long>("select count(*) from placements.follow_up where placement_id = $1 and state = 'planned'", placement.Id));
        Assert.Contains("Platsen är ledig igen: Omar", (await consultant.GetAsync("/")).Text, StringComparison.Ordinal);
        var taken = await consultant.SubmitAsync(second.Page, second.HandOver + "?handler=Send");
        Assert.Contains("_sent", taken.Location!, StringComparison.Ordinal);
        await platform.DeliverEvents();
        // What the consultant knew of the person ended with the placement; the coach goes on.
        Assert.Equal(HttpStatusCode.NotFound, (await consultant.GetAsync(placement.Page)).Status);
        var page = await coach.GetAsync(placement.Page);
        Assert.Contains("Fick jobb hos dem.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Placeringen avslutades", (await placement.Employer.GetAsync(placement.Offer.Public)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coach.GetAsync(end)).Status);
    }

    [Fact]
    public async Task What_has_ended_stays_in_the_employers_case_without_saying_who_or_what_came_of_it()
    {
        var placement = await PlaceAsync("2026-03-02");
        await consultant.SubmitAsync($"/placements/end/{placement.Id}/{placement.Participant}", ("Form.LastDay", "2026-03-03"), ("Form.Outcome", "outcome-studies"));
        await platform.DeliverEvents();

        var page = await placement.Employer.GetAsync($"/arende/{placement.Offer.Opening.Reference}");

        Assert.Contains("Förslag 1: en person var hos er 2 mars 2026 till 3 mars 2026. Handledare: Maria Handledare.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/problem/", page.Html, StringComparison.Ordinal);
        foreach (var secret in (string[])["Elin", "Påhittad", "studier", "Studier"]) Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
        var story = (await consultant.GetAsync($"/placements/opening/{placement.Offer.Opening.Id}")).Text;
        Assert.Contains("Placering avslutad 3 mars 2026", story, StringComparison.Ordinal);
        Assert.Contains("Förslag 1", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_ends_before_its_first_day_never_began_and_asks_for_no_last_day()
    {
        var placement = await PlaceAsync();
        var coach = await platform.SignInAs("coach");
        var end = $"/placements/end/{placement.Id}/{placement.Participant}";
        var form = await coach.GetAsync(end);
        Assert.Contains("den första dagen skulle ha varit 9 mars 2026", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.LastDay", form.Html, StringComparison.Ordinal);
        // It cannot have been completed as planned.
        Assert.DoesNotContain("outcome-completed", form.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coach.SubmitAsync(end, ("Form.Outcome", "outcome-completed"))).Status);

        await coach.SubmitAsync(end, ("Form.Outcome", "outcome-interrupted-workplace"));
        await platform.DeliverEvents();

        Assert.Contains("Blev aldrig av:", (await coach.GetAsync(placement.Page)).Text, StringComparison.Ordinal);
        Assert.Contains("Blev aldrig av", (await coach.GetAsync("/placements?state=ended")).Text, StringComparison.Ordinal);
        var story = (await coach.GetAsync($"/participants/details/{placement.Participant}")).Text;
        Assert.Contains("Placeringen blev aldrig av", story, StringComparison.Ordinal);
        Assert.Contains("Skulle ha börjat 9 mars 2026.", story, StringComparison.Ordinal);
        Assert.Contains("Förslag 1: en person skulle ha börjat 9 mars 2026. Det blev inte av.", (await placement.Employer.GetAsync($"/arende/{placement.Offer.Opening.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("Den avslutades före den första dagen.", (await placement.Employer.GetAsync(placement.Offer.Public)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employer_who_expects_somebody_is_told_when_nobody_comes_and_sees_no_step_as_done()
    {
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        var placement = await platform.PlaceAsync(await OpeningBuilder.Opening().Titled("Packa varor").Contact("Maria", mailbox).BuildAsync(platform), consultant);
        Assert.Equal("Tack, då är det bestämt", (await placement.Employer.GetAsync(placement.Offer.Public)).Heading);
        await platform.SendMailsAsync(mailbox);
        var coach = await platform.SignInAs("coach");
        var end = $"/placements/end/{placement.Id}/{placement.Participant}";
        Assert.Contains("får ett mejl om att ingen kommer", (await coach.GetAsync(end)).Text, StringComparison.Ordinal);
        await coach.SubmitAsync(end, ("Form.Outcome", "outcome-interrupted-workplace"));

        var (_, text) = (await platform.SendMailsAsync(mailbox)).Single(m => m.Subject == "Ingen börjar hos er som det var bestämt");
        Assert.Contains("förslag 1", text, StringComparison.Ordinal);
        Assert.Contains("måndag 9 mars", text, StringComparison.Ordinal);
        Assert.Matches("ring [A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ]", text);
        Assert.DoesNotContain("Elin", text, StringComparison.Ordinal);
        Assert.Equal("Placeringen blev inte av", (await placement.Employer.GetAsync(placement.Offer.Public)).Heading);
        Assert.Contains("Placering: inte än", (await placement.Employer.GetAsync($"/arende/{placement.Offer.Opening.Reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coachs_own_list_says_which_follow_up_is_late_and_when_somebody_was_last_there()
    {
        var placement = await PlaceAsync("2026-03-02");
        var followUp = await platform.AskPlacementsAsync<Guid>("select id from placements.follow_up where placement_id = $1 and state = 'planned' order by due limit 1", placement.Id);
        await platform.AskPlacementsAsync<object>("update placements.follow_up set due = '2026-02-20' where id = $1", followUp);
        var coach = await platform.SignInAs("coach");
        var list = await coach.GetAsync("/participants");
        var row = Row(list);
        Assert.Contains($"/placements/followup/{followUp}/{placement.Participant}", row, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("20 feb", row.Replace("&#xA0;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("inget försenat", list.Text, StringComparison.Ordinal);
        // The latest before all others, and the other way round.
        Assert.True(Position(list) < Position(await coach.GetAsync("/participants?sort=-due")) || list.Html.Split("<tr>").Length == 3);

        await platform.AskPlacementsAsync<object>("update placements.follow_up set state = 'done', done = '2026-03-03T07:00:00Z' where id = $1", followUp);
        row = Row(await coach.GetAsync("/participants?stage=placed"));
        Assert.Contains("2026-03-03", row, StringComparison.Ordinal);
        Assert.DoesNotContain(followUp.ToString(), row, StringComparison.Ordinal);

        string Row(Answer page) => page.Html.Split("<tr>").Single(r => r.Contains($"/participants/details/{placement.Participant}", StringComparison.OrdinalIgnoreCase));
        int Position(Answer page) => page.Html.IndexOf($"/participants/details/{placement.Participant}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_placement_past_its_last_day_asks_to_be_ended_and_keeps_its_seat_until_then()
    {
        var opening = await OpeningBuilder.Opening().Between(null, new(2026, 3, 20)).Contact("Maria", "maria@a.example").BuildAsync(platform);
        var placement = await platform.PlaceAsync(opening, consultant);
        platform.Clock.Advance(TimeSpan.FromDays(20));
        var again = await platform.SignInAs("consultant");
        Assert.Contains("Avsluta eller förläng: Elin", (await again.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Den planerade sista dagen var 20 mars 2026", (await again.GetAsync(placement.Page)).Text, StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromDays(-20));
    }

    [Fact]
    public async Task An_employer_calls_for_help_sees_when_somebody_rings_and_reads_the_answer()
    {
        var placement = await PlaceAsync();
        var form = $"/arende/{placement.Offer.Opening.Reference}/problem/{placement.Id}";
        Assert.Contains("senast 4 mars 2026", (await placement.Employer.GetAsync(form)).Text, StringComparison.Ordinal);
        Assert.Contains("Skriv vad som har hänt", (await placement.Employer.SubmitAsync(form, ("Form.Phone", "070"))).Text, StringComparison.Ordinal);
        await placement.Employer.SubmitAsync(form, ("Form.Said", "Hen kom inte i dag <b>."), ("Form.Phone", "070-98 76 54"));

        // The answer is due tomorrow, and yet it stands before all that is due today.
        await platform.OfferAsync(await OpeningBuilder.Opening().BuildAsync(platform), "Idag");
        var first = (await consultant.GetAsync("/")).Html;
        Assert.Contains("Först av allt", first, StringComparison.Ordinal);
        Assert.True(first.IndexOf("/placements/problem/", StringComparison.Ordinal) < first.IndexOf("/placements/offer/", StringComparison.Ordinal));
        var id = await platform.AskPlacementsAsync<Guid>("select id from placements.problem where placement_id = $1", placement.Id);
        var answer = $"/placements/problem/{id}/{placement.Participant}";
        Assert.Contains("Hen kom inte i dag <b>.", (await consultant.GetAsync(answer)).Text.Replace("&lt;", "<", StringComparison.Ordinal), StringComparison.Ordinal);
        // Nobody is left alone with it because the placement ends.
        var end = await consultant.SubmitAsync($"/placements/end/{placement.Id}/{placement.Participant}", ("Form.LastDay", "2026-03-03"), ("Form.Outcome", "outcome-completed"));
        Assert.Contains("Ring och svara först", end.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await platform.AskPlacementsAsync<long>("select count(*) from placements.placement where id = $1 and ended is not null", placement.Id));
        await consultant.SubmitAsync(answer, ("Form.Answer", "Vi pratade. Hen kommer i morgon."));
        Assert.Contains("Vi pratade. Hen kommer i morgon.", (await consultant.GetAsync(answer)).Text, StringComparison.Ordinal);
        var stranger = await platform.OpenCaseAsync((await OpeningBuilder.Opening().BuildAsync(platform)).Reference);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(form)).Status);
    }
}
