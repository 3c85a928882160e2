using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>The whole journey, with and without scripts, in both languages, wide and narrow, light and dark.</summary>
public sealed class JourneyTests(BrowserFixture platform) : IClassFixture<BrowserFixture>
{
    /// <summary>Width, colours, scripts, English. Every day the two that differ in all of it; the other two with the figures.</summary>
    public static TheoryData<int, ColorScheme, bool, bool> Windows
    {
        get
        {
            var windows = new TheoryData<int, ColorScheme, bool, bool> { { 1280, ColorScheme.Light, true, false }, { 320, ColorScheme.Dark, false, true } };
            if (Journey.ForReadme) return new() { { 1280, ColorScheme.Light, true, false } };
            if (Environment.GetEnvironmentVariable("PLATFORM_FULL") != "1") return windows;
            windows.Add(320, ColorScheme.Light, false, false);
            windows.Add(1280, ColorScheme.Dark, true, true);
            return windows;
        }
    }

    [Theory, MemberData(nameof(Windows))]
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
