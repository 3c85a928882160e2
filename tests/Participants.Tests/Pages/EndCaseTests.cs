using System.Net;
using Matching.Contracts;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Pages;

public sealed class EndCaseTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_case_that_is_ended_leaves_the_lists_at_once_and_its_page_at_midnight()
    {
        var person = await new ParticipantBuilder(platform).Named("Avslut").EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.Contains("Avslut Påhittad", (await coach.GetAsync("/participants")).Text, StringComparison.Ordinal);
        Assert.Contains("Avsluta ärendet", (await coach.GetAsync($"/participants/details/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("Avslut försvinner ur alla listor", (await coach.GetAsync(End(person))).Text, StringComparison.Ordinal);

        var ended = await coach.SubmitAsync(End(person));
        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        var page = (await coach.GetAsync(ended.Location!)).Text;
        Assert.Contains("Ärendet avslutas ", page, StringComparison.Ordinal);
        Assert.Contains("Ärendet avslutat", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sök plats", page, StringComparison.Ordinal);
        Assert.Equal(1, await ToldAsync(person));
        Assert.DoesNotContain("Avslut Påhittad", (await coach.GetAsync("/participants")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Avslut Påhittad", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);

        platform.Clock.Advance(TimeSpan.FromDays(1));
        var later = await platform.SignInAs("coach");
        foreach (var address in (string[])[$"/participants/details/{person}", End(person)]) Assert.NotEqual(HttpStatusCode.OK, (await later.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Until_midnight_it_is_opened_again_where_it_was_ended()
    {
        var person = await new ParticipantBuilder(platform).Named("Ånger").EnrolAsync();
        var coach = await platform.SignInAs("coach");
        await coach.SubmitAsync(End(person));
        Assert.Contains("Ska ärendet öppnas igen?", (await coach.GetAsync(End(person))).Text, StringComparison.Ordinal);
        var resumed = await coach.SubmitAsync(End(person), $"{End(person)}?handler=Resume");
        Assert.Contains("Ärendet är öppet igen", (await coach.GetAsync(resumed.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains("Ånger Påhittad", (await coach.GetAsync("/participants")).Text, StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, (await (await platform.SignInAs("coach")).GetAsync($"/participants/details/{person}")).Status);
    }

    [Fact]
    public async Task Who_has_a_place_or_is_not_ones_own_is_not_ended()
    {
        var (person, opening, proposal) = (await new ParticipantBuilder(platform).Named("Plats").EnrolAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var stranger = await platform.SignInAs("coach", 2);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(End(person))).Status);

        var coach = await platform.SignInAs("coach");
        var token = Visitor.Hidden((await coach.GetAsync(End(person))).Html, End(person));
        var placement = Guid.CreateVersion7();
        await platform.TellAsync("placements", new PlacementStarted(placement, proposal, person, opening, Guid.CreateVersion7(), new(2026, 3, 9), null));
        // The page was open when the place was agreed.
        var refused = await coach.PostAsync(End(person), [.. token]);
        Assert.Contains("Plats har en placering", (await coach.GetAsync(refused.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await ToldAsync(person));

        await platform.TellAsync("placements", new PlacementEnded(placement, person, opening, Guid.CreateVersion7(), new(2026, 3, 20), "outcome-completed"));
        await coach.SubmitAsync(End(person));
        Assert.Equal(1, await ToldAsync(person));
    }

    [Fact]
    public async Task A_yes_in_the_same_moment_holds_the_case_and_what_the_consultant_knows()
    {
        var (person, opening, proposal) = (await new ParticipantBuilder(platform).Named("Samtidig").EnrolAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (sheet, consultant) = (await ParticipantBuilder.SignSheetAsync(platform, person, opening, "name"), await platform.AccountAsync("consultant"));
        await platform.TellAsync("matching", new ProposalMade(proposal, person, opening, sheet, await platform.AccountAsync("coach"), consultant));
        var coach = await platform.SignInAs("coach");
        await coach.SubmitAsync(End(person));
        Assert.DoesNotContain("Samtidig Påhittad", (await coach.GetAsync("/participants")).Text, StringComparison.Ordinal);
        await platform.TellAsync("matching", new ProposalWithdrawn(proposal, person, opening));
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(consultant, person));
        await platform.TellAsync("placements", new PlacementStarted(Guid.CreateVersion7(), proposal, person, opening, Guid.CreateVersion7(), new(2026, 3, 16), null));
        Assert.Contains("Samtidig Påhittad", (await coach.GetAsync("/participants")).Text, StringComparison.Ordinal);
        Assert.Equal(PersonDetail.Name, await platform.ScopeAsync(consultant, person));
        // Told in the other order it is the same.
        await platform.TellAsync("matching", new ProposalWithdrawn(proposal, person, opening));
        Assert.Equal(PersonDetail.Name, await platform.ScopeAsync(consultant, person));
    }

    private static string End(Guid person) => $"/participants/endcase/{person}";

    private Task<long> ToldAsync(Guid person) =>
        platform.ScalarAsync<long>("select count(*) from participants.outbox where subject = $1 and type = 'Participants.Contracts.CaseEnded'", person);
}
