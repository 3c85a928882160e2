using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Platform.Testing;
using Taxonomy.Contracts;

namespace Taxonomy.Tests;

/// <summary>What is typed in a picker, and what is written in free text, finds the concept that was meant.</summary>
public sealed class SearchTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Theory]
    [InlineData(ConceptType.Occupation, "städ", "9111")]
    [InlineData(ConceptType.Occupation, "STADARE", "9111")]
    [InlineData(ConceptType.Occupation, "lokalvårdare", "9111")]
    [InlineData(ConceptType.Occupation, "cleaner", "9111")]
    [InlineData(ConceptType.Occupation, "9412", "9412")]
    [InlineData(ConceptType.Occupation, "diskare", "9412")]
    [InlineData(ConceptType.Occupation, "köksbiträde restaurang", "9412")]
    [InlineData(ConceptType.Occupation, "busschaufför", "8331")]
    [InlineData(ConceptType.Skill, "truck", "skill-forklift-driving")]
    [InlineData(ConceptType.Licence, "b", "B")]
    [InlineData(ConceptType.Task, "gräs", "task-mow-lawn")]
    [InlineData(ConceptType.Sector, "47", "47")]
    public async Task The_best_hit_comes_first(string type, string typed, string id) => Assert.Equal(id, (await Search(type, typed))[0]);

    [Fact]
    public async Task Nothing_typed_gives_the_first_by_label_and_the_limit_holds()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<ITaxonomy>().SearchAsync(ConceptType.Occupation, "", 7, default);
        Assert.Equal(7, found.Count);
        var swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;
        Assert.Equal(found.Select(c => c.Label).Order(Comparer<string>.Create(swedish.Compare)), found.Select(c => c.Label));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\0\ud800")]
    [InlineData("<script>")]
    [InlineData("🙂")]
    [InlineData("' or 1=1 --")]
    public async Task Odd_signs_are_only_signs(string typed) => Assert.Empty(await Search(ConceptType.Occupation, typed));

    [Fact]
    public async Task Very_long_words_do_no_harm() => Assert.Empty(await Search(ConceptType.Occupation, new string('ö', 5000)));

    [Theory]
    [InlineData("Vi behöver någon som kan sortera skänkta kläder och prismärka dem i butiken.", "task-sort-clothes task-price-labels")]
    [InlineData("Diska, duka av och koka kaffe till fikat", "task-dishes task-set-tables task-make-coffee")]
    [InlineData("personen får städa våra lokaler, tömma papperskorgar och hjälpa till i köket", "task-clean-rooms task-empty-bins task-cook-simple")]
    [InlineData("Gräsklippning, ogräsrensning och snöskottning på vintern", "task-mow-lawn task-rake-weed task-snow")]
    [InlineData("packning av varor på lagret, orderplock", "task-pack-goods task-pick-orders")]
    [InlineData("Fönsterputsning", "task-clean-windows")]
    [InlineData("rastar hundarna varje dag", "task-walk-dogs")]
    [InlineData("lagar cyklar och möbler", "task-repair-bikes task-repair-furniture")]
    [InlineData("We need someone for dishes and cleaning", "task-dishes task-clean-rooms")]
    public async Task Free_text_finds_its_tasks(string text, string expected)
    {
        var found = await Find(ConceptType.Task, text);
        Assert.All(expected.Split(' '), id => Assert.Contains(id, found.Take(8)));
    }

    [Theory]
    [InlineData("vi söker en köksmedarbetare som kan diska", ConceptType.Skill, "skill-dishwashing")]
    [InlineData("Hej, jag har jobbat som undersköterska i hemtjänsten", ConceptType.Occupation, "5321")]
    [InlineData("någon som är bra på snickeri", ConceptType.Skill, "skill-carpentry")]
    public async Task Free_text_finds_skills_and_occupations(string text, string type, string id) => Assert.Equal(id, (await Find(type, text))[0]);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("och det är på en i")]
    [InlineData("\ud800\0🙂‮ <script>alert(1)</script>")]
    public async Task Text_that_says_nothing_finds_nothing(string text) => Assert.Empty(await Find(ConceptType.Task, text));

    [Fact]
    public async Task An_added_concept_is_found_at_once_and_a_retired_one_no_more()
    {
        Assert.Empty(await Search(ConceptType.Occupation, "renskötare"));
        var administrator = await platform.SignInAs("administrator");
        await administrator.SubmitAsync("/taxonomy/add", ("Form.Type", "occupation"), ("Form.LabelSv", "Renskötare"), ("Form.LabelEn", "Reindeer herder"));
        var id = Assert.Single(await Search(ConceptType.Occupation, "renskötare"));
        Assert.Equal(id, Assert.Single(await Search(ConceptType.Occupation, "reindeer")));

        await using var connection = await platform.OpenAs("taxonomy");
        await using var retire = new Npgsql.NpgsqlCommand("update taxonomy.concept set is_retired = true where id = $1", connection) { Parameters = { new() { Value = id } } };
        await retire.ExecuteNonQueryAsync();
        Assert.Empty(await Search(ConceptType.Occupation, "renskötare"));
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<ITaxonomy>().GetManyAsync([id, "9111", "unknown", "", "\ud800"], default);
        Assert.Equal(2, known.Count);
        Assert.True(known[id].IsRetired);
    }

    [Fact]
    public async Task English_readers_read_English_words()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var taxonomy = scope.ServiceProvider.GetRequiredService<ITaxonomy>();
        Assert.Equal("Cleaner", (await taxonomy.SearchAsync(ConceptType.Occupation, "städare", 1, default))[0].Label);
        Assert.Equal("Noise and sounds", (await taxonomy.GetManyAsync(["noise"], default))["noise"].Label);
        Assert.Equal("Work training", (await taxonomy.ListAsync(ConceptType.Form, default))[0].Label);
    }

    private async Task<string[]> Search(string type, string typed)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ITaxonomy>().SearchAsync(type, typed, 20, default)).Select(c => c.Id)];
    }

    private async Task<string[]> Find(string type, string text)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ITaxonomy>().FindInTextAsync(type, text, 20, default)).Select(c => c.Id)];
    }
}
