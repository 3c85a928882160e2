using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>The whole journey, with and without scripts, in both languages, wide and narrow, light and dark.</summary>
public sealed class JourneyTests(BrowserFixture platform) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, true, false)]
    [InlineData(320, ColorScheme.Dark, false, true)]
    [InlineData(320, ColorScheme.Light, false, false)]
    [InlineData(1280, ColorScheme.Dark, true, true)]
    public async Task From_an_employers_offer_to_an_outcome(int width, ColorScheme colours, bool scripts, bool english)
    {
        await using var journey = new Journey(platform, width, colours, scripts, english);
        await journey.EmployerOffersAsync();
        await journey.ConsultantPublishesAsync();
        await journey.CoachMapsAsync();
        await journey.CoachProposesAsync();
        await journey.ConsultantOffersAsync();
        await journey.EmployerAnswersAsync();
        await journey.CoachFollowsUpAsync();
        await journey.ConsultantEndsAsync();
        Assert.Empty(journey.Complaints);
    }
}
