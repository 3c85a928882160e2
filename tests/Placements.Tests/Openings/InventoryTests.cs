using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Placements.Contracts;
using Platform.Testing;

namespace Placements.Tests.Openings;

/// <summary>What other modules are told of openings.</summary>
public sealed class InventoryTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_is_known_of_an_opening_is_told_as_it_is_and_what_is_not_known_stays_unknown()
    {
        var built = await OpeningBuilder.Opening().Titled("Vika kartonger").Seats(3).Hours(10, 20.5m).On("mon", "wed").At("morning").Demand("noise", 2).Demand("lifting", 0)
            .Place("Umeå", 63.8258, 20.2630).Skill("skill-order", required: false, 2).Language("sv", "A2").Licences().Supervision("daily", 2)
            .Between(new(2026, 3, 10), new(2026, 9, 30)).BuildAsync(platform);

        var profile = (await AskAsync(i => i.GetManyAsync([built.Id], CancellationToken.None)))[built.Id];

        Assert.Equal(("Vika kartonger", built.Employer, 3, 3, OpeningState.Published), (profile.Title, profile.Employer, profile.Seats, profile.FreeSeats, profile.State));
        Assert.Equal((10m, 20.5m), (profile.HoursMin, profile.HoursMax));
        Assert.Equal(["mon", "wed"], profile.Days!);
        Assert.Equal(["morning"], profile.Times!);
        Assert.Equal((2, 0), (profile.Demands!["noise"], profile.Demands["lifting"]));
        Assert.Equal((63.8258, 20.2630), (profile.Latitude, profile.Longitude));
        Assert.Equal(new AskedSkill("skill-order", false, 2), Assert.Single(profile.Skills!));
        Assert.Equal(new AskedLanguage("sv", "A2", null, null, false), Assert.Single(profile.Languages!));
        Assert.Empty(profile.Licences!);
        Assert.Equal(("daily", 2), (profile.Supervision, profile.SupervisorCapacity));
        Assert.Equal(new DateOnly(2026, 3, 10), profile.NextFree);
        Assert.Equal(await platform.AccountAsync("consultant"), profile.Responsible);
        Assert.Null(profile.Certificates);
        Assert.Null(profile.RegisterExtract);
        Assert.Null(profile.Occupation);
        Assert.Null(profile.IsOpenToPublic);
    }

    [Fact]
    public async Task What_the_registry_knows_of_the_workplace_today_goes_before_what_was_said_of_the_opening()
    {
        var consultant = await platform.SignInAs("consultant");
        var employer = await consultant.RegisterEmployer("Registrets kök");
        Guid workplace;
        await using (var registry = await platform.OpenAs("employers"))
        await using (var describe = new NpgsqlCommand("""
            update employers.workplace set name = 'Köket', sector = '56', is_open_to_public = true, latitude = 63.8, longitude = 20.3 where employer_id = $1 returning id
            """, registry) { Parameters = { new() { Value = employer } } })
            workplace = (Guid)(await describe.ExecuteScalarAsync())!;
        var said = OpeningBuilder.Opening().Of(employer, workplace).Sector("47").OpenToPublic(false).Place("Umeå", 63.9, 20.1);
        var nowhere = OpeningBuilder.Opening().Of(employer).Sector("47").OpenToPublic(false).Place("Umeå", 63.9, 20.1);
        var (at, alone) = ((await said.BuildAsync(platform)).Id, (await nowhere.BuildAsync(platform)).Id);

        var profiles = await AskAsync(i => i.GetManyAsync([at, alone], CancellationToken.None));

        Assert.Equal(("Köket", "56", true, 63.8, 20.3), Told(profiles[at]));
        Assert.Equal((null, "47", false, 63.9, 20.1), Told(profiles[alone]));
        static (string?, string?, bool?, double?, double?) Told(OpeningProfile p) => (p.WorkplaceName, p.Sector, p.IsOpenToPublic, p.Latitude, p.Longitude);
    }

    [Fact]
    public async Task A_workplace_that_was_said_to_be_open_to_strangers_stays_so_whatever_the_registry_says()
    {
        var consultant = await platform.SignInAs("consultant");
        var employer = await consultant.RegisterEmployer("Stängda disken");
        Guid workplace;
        await using (var registry = await platform.OpenAs("employers"))
        await using (var describe = new NpgsqlCommand("update employers.workplace set is_open_to_public = false where employer_id = $1 returning id", registry)
            { Parameters = { new() { Value = employer } } })
            workplace = (Guid)(await describe.ExecuteScalarAsync())!;
        var opening = (await OpeningBuilder.Opening().Of(employer, workplace).OpenToPublic(true).BuildAsync(platform)).Id;

        Assert.True((await AskAsync(i => i.GetManyAsync([opening], CancellationToken.None)))[opening].IsOpenToPublic);
    }

    [Fact]
    public async Task The_pages_of_the_inventory_hold_each_opening_that_somebody_can_be_proposed_to_once()
    {
        var open = new List<Guid>();
        for (var i = 0; i < 5; i++) open.Add((await OpeningBuilder.Opening().BuildAsync(platform)).Id);
        var paused = (await OpeningBuilder.Opening().In("Paused").BuildAsync(platform)).Id;
        var closed = (await OpeningBuilder.Opening().In("Closed").BuildAsync(platform)).Id;
        var ended = (await OpeningBuilder.Opening().Between(null, new(2026, 3, 2)).BuildAsync(platform)).Id;
        var draft = (await OpeningBuilder.Opening().In("Draft").BuildAsync(platform)).Id;

        var seen = new List<Guid>();
        for (Guid? after = null; ;)
        {
            var last = after;
            var page = await AskAsync(i => i.PageAsync(last, 2, CancellationToken.None));
            seen.AddRange(page.Select(p => p.Id));
            if (page.Count < 2) break;
            after = page[^1].Id;
        }

        Assert.Equal(seen.Distinct().Order(), seen);
        Assert.Subset(seen.ToHashSet(), open.ToHashSet());
        Assert.DoesNotContain(seen, id => id == paused || id == closed || id == ended || id == draft);
        Assert.Equal(4, (await AskAsync(i => i.GetManyAsync([paused, closed, ended, draft, Guid.NewGuid()], CancellationToken.None))).Count);
    }

    private async Task<T> AskAsync<T>(Func<IOpeningInventory, Task<T>> ask)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IOpeningInventory>());
    }
}
