using System.Net;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Matching.Tests.Pages;

/// <summary>A no goes before everything, also where nobody can tell whether a place is one.</summary>
public sealed class UncertainNoTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_no_that_nobody_can_check_is_said_before_anybody_is_proposed()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Namnlösa yrket").BuildAsync(platform);
        await platform.ScalarAsync("placements", "update placements.opening set occupation = null where id = $1", opening.Id);
        var person = await new ParticipantBuilder(platform).Answering("veto-occupations", "5131").EnrolAsync();
        var request = await coach.AskAsync(person);
        var page = await coach.GetAsync($"/matching/shortlist/{person}?request={request}&n=50");
        var card = WebUtility.HtmlDecode(page.Html[page.Html.IndexOf($"card-{opening.Id}", StringComparison.Ordinal)..].Split("</article>")[0]);
        Assert.Contains("Vi vet inte om det här är ett nej: yrket är inte känt.", card, StringComparison.Ordinal);
        Assert.Contains("Det här kan vara något personen säger nej till", (await coach.GetAsync($"/matching/propose/{person}?request={request}&opening={opening.Id}")).Text, StringComparison.Ordinal);
    }
}
