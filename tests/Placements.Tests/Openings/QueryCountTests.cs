using System.Diagnostics;
using System.Net;
using Platform.Testing;

namespace Placements.Tests.Openings;

/// <summary>Pages ask the database as often for fifty rows as for one.</summary>
public sealed class QueryCountTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const int Most = 30;

    [Fact]
    public async Task The_list_and_the_story_ask_no_query_a_row()
    {
        var consultant = await platform.SignInAs("consultant");
        var owner = await consultant.RegisterEmployer("Räknade bolaget");
        var first = await OpeningBuilder.Opening().Of(owner).BuildAsync(platform);
        string[] paths = ["/placements/openings", $"/placements/opening/{first.Id}", $"/employers/details/{owner}"];
        foreach (var path in paths) await consultant.GetAsync(path);
        var before = new List<int>();
        foreach (var path in paths) before.Add(await CountAsync(consultant, path));

        for (var i = 0; i < 20; i++) await OpeningBuilder.Opening().Of(owner).BuildAsync(platform);

        for (var i = 0; i < paths.Length; i++)
        {
            var after = await CountAsync(consultant, paths[i]);
            Assert.True(after == before[i] && after <= Most && after > 0, $"{paths[i]}: {before[i]} queries with one opening, {after} with twenty-one.");
        }
    }

    private async Task<int> CountAsync(Visitor visitor, string path)
    {
        var count = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(t => t.Value is string name && name == platform.Database)) Interlocked.Increment(ref count);
            },
        };
        ActivitySource.AddActivityListener(listener);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
        return count;
    }
}
