using Platform.Testing;

namespace Placements.Tests.Openings;

/// <summary>What an employer is told to expect.</summary>
public sealed class GaugeTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Nothing_is_said_of_fewer_than_twenty_comparable_openings()
    {
        var owner = await (await platform.SignInAs("consultant")).RegisterEmployer("Jämförbart");
        for (var i = 0; i < 19; i++) await OpeningBuilder.Opening().Of(owner).BuildAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(30));
        var employer = platform.Anonymous();
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Nyfikna"), ("Form.Contact", "Bo"), ("Form.Phone", "0701234567"));
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"));
        Assert.Contains("Vi har haft för få liknande platser för att kunna säga hur det brukar gå.", (await employer.GetAsync("/erbjud-plats/nar")).Text, StringComparison.Ordinal);

        await OpeningBuilder.Opening().Of(owner).BuildAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(30));
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Nyfikna"), ("Form.Contact", "Bo"), ("Form.Phone", "0701234567"));
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"));

        Assert.Contains("Chans till förslag inom fyra veckor: låg. Nästan inga av liknande platser har fått ett. Vi lovar inget.", (await employer.GetAsync("/erbjud-plats/nar")).Text, StringComparison.Ordinal);
        Assert.Contains("Chans till förslag", (await employer.GetAsync("/erbjud-plats/nar?handler=Gauge&Form.HoursFrom=10")).Html, StringComparison.Ordinal);
    }
}
