using Platform.Testing;
using Platform.Testing.Builders;

namespace Employers.Tests.Integration;

public sealed class StoryTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_whole_story_is_reached_page_by_page()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Långa AB");
        for (var i = 1; i <= 25; i++)
        {
            await visitor.LogContact(id, "Call", ("Form.Note", $"Anteckning {i:00}"));
            platform.Clock.Advance(TimeSpan.FromSeconds(20));
        }
        var first = await visitor.GetAsync($"/employers/details/{id}");
        Assert.Contains("Anteckning 25", first.Text);
        Assert.DoesNotContain("Anteckning 05", first.Text);
        Assert.Contains("Visa äldre", first.Text);
        Assert.Contains("Anteckning 01", (await visitor.GetAsync($"/employers/details/{id}?_older=1")).Text);
    }
}
