using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Employers.Tests.Integration;

public sealed class StoryTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Placements_stand_in_the_story_without_saying_whose_and_once_each()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Berättelsens AB");
        await visitor.LogContact(id, "Visit", ("Form.When", "day"), ("Form.Day", "2026-02-20"), ("Form.OnWish", "true"));
        var (placement, later, participant) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await platform.TellAsync("placements",
            new PlacementStarted(placement, Guid.CreateVersion7(), participant, Guid.CreateVersion7(), id, new(2026, 1, 12), null),
            new PlacementStarted(later, Guid.CreateVersion7(), participant, Guid.CreateVersion7(), id, new(2026, 4, 6), null));
        // Told again, as after a crash.
        await platform.TellAsync("placements",
            new PlacementStarted(placement, Guid.CreateVersion7(), participant, Guid.CreateVersion7(), id, new(2026, 1, 12), null),
            new PlacementEnded(placement, participant, Guid.CreateVersion7(), id, new(2026, 2, 27), "outcome-completed"));
        var story = (await visitor.GetAsync($"/employers/details/{id}")).Text;
        Assert.Equal(2, story.Split("En placering började").Length);
        Assert.Matches("En placering är överenskommen Första dagen är 6 april 2026. 3 mars 2026.*En placering är avslutad .*27 februari 2026.*Besök · på en deltagares önskan.*En placering började 12 januari 2026", story);
        await using var connection = await platform.OpenAs("employers");
        await using var find = new Npgsql.NpgsqlCommand($"select count(*)::int from employers.placement_note n where n::text like '%{participant}%'", connection);
        Assert.Equal(0, await find.ExecuteScalarAsync());
    }

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
