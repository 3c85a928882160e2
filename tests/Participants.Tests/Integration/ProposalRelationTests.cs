using Matching.Contracts;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Integration;

/// <summary>What a consultant may know through a proposal: the sheet's fields, as long as proposal, sheet and consent live.</summary>
public sealed class ProposalRelationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Guid opening = Guid.CreateVersion7();

    [Theory]
    [InlineData(PersonDetail.Name, "name")]
    [InlineData(PersonDetail.Needs, "hours", "days")]
    [InlineData(PersonDetail.Name | PersonDetail.Needs, "name", "needs")]
    public async Task A_proposal_gives_the_consultant_exactly_what_the_sheet_releases(PersonDetail scope, params string[] fields)
    {
        var (person, consultant, _) = await ProposeAsync(fields);
        Assert.Equal(scope, await platform.ScopeAsync(consultant, person));
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(await platform.AccountAsync("consultant", 2), person));
    }

    [Theory]
    [InlineData("no", false)]
    [InlineData("opening-withdrawn", false)]
    [InlineData("consent-withdrawn", false)]
    [InlineData("yes", true)]
    [InlineData("seat-taken", true)]
    public async Task An_answer_ends_it_unless_it_was_yes_or_the_queue(string answer, bool lives)
    {
        var (person, consultant, proposal) = await ProposeAsync("name");
        await platform.TellAsync("placements", new OfferAnswered(Guid.CreateVersion7(), proposal, person, opening, answer, answer == "no" ? "no-hours" : null));
        Assert.Equal(lives, await platform.ScopeAsync(consultant, person) != PersonDetail.None);
    }

    [Fact]
    public async Task A_proposal_taken_back_ends_it()
    {
        var (person, consultant, proposal) = await ProposeAsync("name");
        await platform.TellAsync("matching", new ProposalWithdrawn(proposal, person, opening));
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(consultant, person));
    }

    [Fact]
    public async Task It_lives_through_the_placement_and_ends_with_it()
    {
        var (person, consultant, proposal) = await ProposeAsync("name");
        var (placement, employer, day) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2026, 3, 9));
        await platform.TellAsync("placements", new PlacementStarted(placement, proposal, person, opening, employer, day, day.AddDays(60)));
        Assert.Equal(PersonDetail.Name, await platform.ScopeAsync(consultant, person));
        await platform.TellAsync("placements", new PlacementEnded(placement, person, opening, employer, day.AddDays(60), "outcome-completed"));
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(consultant, person));
    }

    [Fact]
    public async Task An_end_that_is_told_before_the_beginning_holds()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var (sheet, proposal, consultant) = (await ParticipantBuilder.SignSheetAsync(platform, person, opening), Guid.CreateVersion7(), await platform.AccountAsync("consultant"));
        await platform.TellAsync("placements", new OfferAnswered(Guid.CreateVersion7(), proposal, person, opening, "no", "no-hours"));
        await platform.TellAsync("matching", new ProposalMade(proposal, person, opening, sheet, await platform.AccountAsync("coach"), consultant));
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(consultant, person));
    }

    [Fact]
    public async Task Two_proposals_the_same_day_are_two_relations()
    {
        var (person, consultant, first) = await ProposeAsync("name");
        var other = Guid.CreateVersion7();
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, person, other, "needs");
        await platform.TellAsync("matching", new ProposalMade(Guid.CreateVersion7(), person, other, sheet, Guid.CreateVersion7(), consultant));
        Assert.Equal(PersonDetail.Name | PersonDetail.Needs, await platform.ScopeAsync(consultant, person));
        await platform.TellAsync("matching", new ProposalWithdrawn(first, person, opening));
        Assert.Equal(PersonDetail.Needs, await platform.ScopeAsync(consultant, person));
    }

    [Fact]
    public async Task Consent_that_ran_out_ends_it_without_any_event()
    {
        var (person, consultant, _) = await ProposeAsync("name");
        await platform.ScalarAsync<object>("update participants.consent set until = \"from\" where participant_id = $1", person);
        Assert.Equal(PersonDetail.Name, await platform.ScopeAsync(consultant, person));
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(consultant, person));
    }

    private async Task<(Guid Person, Guid Consultant, Guid Proposal)> ProposeAsync(params string[] fields)
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var (sheet, proposal, consultant) = (await ParticipantBuilder.SignSheetAsync(platform, person, opening, fields), Guid.CreateVersion7(), await platform.AccountAsync("consultant"));
        await platform.TellAsync("matching", new ProposalMade(proposal, person, opening, sheet, await platform.AccountAsync("coach"), consultant));
        return (person, consultant, proposal);
    }
}
