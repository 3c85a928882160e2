using Employers.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Platform.Testing;

namespace Employers.Tests.Integration;

public sealed class EmployerDirectoryTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_same_number_comes_first_and_then_the_likest_names()
    {
        var visitor = await platform.SignInAs("consultant");
        var numbered = await visitor.RegisterEmployer("Zeta Livs", more: ("Form.Number", "212000-0142"));
        var alike = await visitor.RegisterEmployer("Björkens Café AB");
        await visitor.RegisterEmployer("Björkliden Bygg");
        var byPlace = await visitor.RegisterEmployer("Helt Annat Namn");
        await visitor.SubmitAsync($"/employers/addworkplace/{byPlace}", ("Form.Name", "Björkens kafé"));
        var found = await AskAsync(d => d.SuggestAsync(new("björkens cafe", "2120000142"), 20, default));
        Assert.Equal((numbered, true), (found[0].Employer.Id, found[0].ByNumber));
        Assert.Equal(new[] { alike, byPlace }, found.Skip(1).Select(f => f.Employer.Id));
        Assert.All(found.Skip(1), f => Assert.False(f.ByNumber));
        Assert.Equal(["Björkens kafé", "Helt Annat Namn"], found[2].Workplaces.Select(w => w.Name));
        Assert.Equal("Umeå", found[0].Workplaces[0].City);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("%_", "x")]
    [InlineData("🙂", "556000-0000")]
    public async Task A_clue_that_says_nothing_finds_nothing(string name, string? number) =>
        Assert.Empty(await AskAsync(d => d.SuggestAsync(new(name, number), 5, default)));

    [Fact]
    public async Task An_archived_employer_is_neither_found_nor_suggested_by_name()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Undanlagda firman");
        await visitor.SubmitAsync($"/employers/edit/{id}", $"/employers/edit/{id}?handler=Archive");
        Assert.Empty(await AskAsync(d => d.SearchAsync("Undanlagda", 5, default)));
        Assert.Empty(await AskAsync(d => d.SuggestAsync(new("Undanlagda firman", null), 5, default)));
        Assert.Contains("Arkiverad", (await visitor.GetAsync($"/employers/details/{id}")).Text);
    }

    [Fact]
    public async Task Workplaces_are_answered_by_id()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Adressens AB", "umeå");
        var place = (await AskAsync(d => d.SuggestAsync(new("Adressens AB", null), 1, default)))[0].Workplaces.Single();
        Assert.InRange(place.Latitude!.Value, 63.7, 63.9);
        Assert.InRange(place.Longitude!.Value, 20.1, 20.4);
        Assert.Equal(place, (await AskAsync(d => d.GetWorkplacesAsync([place.Id, Guid.CreateVersion7()], default)))[place.Id]);
        await visitor.SubmitAsync($"/employers/editworkplace/{place.Id}", ("Form.Name", "Adressens lager"), ("Form.City", "Ingenstans i världen"), ("Form.Sector", "47"), ("Form.Open", "yes"));
        var moved = (await AskAsync(d => d.GetWorkplacesAsync([place.Id], default)))[place.Id];
        Assert.Equal(new WorkplaceSummary(place.Id, id, "Adressens lager", "Ingenstans i världen", null, null, "47", true), moved);
    }

    private async Task<T> AskAsync<T>(Func<IEmployerDirectory, Task<T>> ask)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IEmployerDirectory>());
    }
}
