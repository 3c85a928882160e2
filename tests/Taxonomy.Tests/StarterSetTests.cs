using Microsoft.Extensions.DependencyInjection;
using Platform.Testing;
using Taxonomy.Contracts;

namespace Taxonomy.Tests;

/// <summary>A fresh installation has the words that every module's pages choose from.</summary>
public sealed class StarterSetTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Axes =
    [
        "lifting", "standing", "sitting", "walking", "bending", "fine-motor", "pace", "complexity", "variety", "concentration", "initiative", "oral-instructions",
        "noise", "light", "crowd", "temperature", "air", "weather", "customers", "teamwork", "alone", "conflict", "phone", "responsibility",
    ];

    [Theory]
    [InlineData(ConceptType.Form, "work-training work-practice language-practice work-trial wage-subsidy employment")]
    [InlineData(ConceptType.Goal, "try-out train language reference job")]
    [InlineData(ConceptType.Support, "none on-demand weekly daily side-by-side")]
    [InlineData(ConceptType.Access, "step-free accessible-toilet parking-close lift")]
    [InlineData(ConceptType.Licence, "B BE C D forklift")]
    [InlineData(ConceptType.Certificate, "food-hygiene hot-work first-aid")]
    [InlineData(ConceptType.Language, "sv en ar so ti fa uk ru es fr de fi")]
    [InlineData(ConceptType.DeclineCode, "declined-regular-staff-do-it declined-too-few-hours declined-no-supervision declined-unsafe declined-too-far declined-not-now declined-duplicate declined-other")]
    [InlineData(ConceptType.SetAsideCode, "aside-wish aside-travel aside-hours aside-demands aside-support aside-employer-known aside-language aside-later aside-other")]
    [InlineData(ConceptType.EmployerNoCode, "no-supervision-now no-hours no-tasks-changed no-skills no-language no-other-came no-not-now no-other")]
    [InlineData(ConceptType.OutcomeCode, "outcome-employed outcome-employed-with-subsidy outcome-studies outcome-next-placement outcome-completed outcome-interrupted-workplace outcome-interrupted-participant outcome-interrupted-health-free outcome-moved")]
    [InlineData(ConceptType.ChangeCode, "change-workplace change-participant change-us change-other")]
    public async Task A_small_type_is_listed_in_its_published_order(string type, string ids)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var listed = await scope.ServiceProvider.GetRequiredService<ITaxonomy>().ListAsync(type, default);
        Assert.Equal(ids.Split(' '), listed.Select(c => c.Id));
        Assert.All(listed, c => Assert.Equal(type, c.Type));
    }

    [Fact]
    public async Task The_axes_and_adaptations_are_those_that_matching_weighs()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var taxonomy = scope.ServiceProvider.GetRequiredService<ITaxonomy>();
        Assert.Equal(Axes, (await taxonomy.ListAsync(ConceptType.Axis, default)).Select(c => c.Id));
        var adaptations = await taxonomy.ListAsync(ConceptType.Adaptation, default);
        Assert.Equal(29, adaptations.Count);
        Assert.Equal("lifting-aid", adaptations[0].Id);
        Assert.Equal("coach-side-by-side", adaptations[^1].Id);
    }

    [Theory]
    [InlineData(ConceptType.Sector, 88)]
    [InlineData(ConceptType.Occupation, 120)]
    [InlineData(ConceptType.Skill, 60)]
    [InlineData(ConceptType.Task, 90)]
    public async Task There_is_enough_to_choose_from(string type, int least)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var listed = await scope.ServiceProvider.GetRequiredService<ITaxonomy>().ListAsync(type, default);
        Assert.InRange(listed.Count, least, 500);
        Assert.Equal(listed.Count, listed.Select(c => c.Label).Distinct().Count());
    }

    [Fact]
    public async Task Every_word_has_an_English_one()
    {
        await using var connection = await platform.OpenAs("taxonomy");
        await using var missing = new Npgsql.NpgsqlCommand("select coalesce(string_agg(id, ' '), '') from taxonomy.concept where is_starter and label_en is null", connection);
        Assert.Equal("", await missing.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_place_is_found_by_the_beginning_of_its_name_marks_or_not()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var geography = scope.ServiceProvider.GetRequiredService<IGeography>();
        Assert.Equal("place-umea", (await geography.SearchAsync("Umeå", 5, default))[0].Id);
        Assert.Equal("place-umea", (await geography.SearchAsync("umea", 5, default))[0].Id);
        Assert.Contains(await geography.SearchAsync("köping", 10, default), p => p.Name == "Enköping");
        Assert.Equal("Köping", (await geography.SearchAsync("köping", 10, default))[0].Name);
        Assert.Equal(3, (await geography.SearchAsync("", 3, default)).Count);
        Assert.Empty(await geography.SearchAsync("%_\0\ud800", 5, default));
        var known = await geography.GetManyAsync(["place-umea", "place-varde", "nowhere", "\0"], default);
        Assert.Equal(2, known.Count);
        Assert.InRange(known["place-umea"].Latitude, 63.8, 63.9);
        Assert.InRange(known["place-varde"].Longitude, 8.4, 8.6);
    }
}
