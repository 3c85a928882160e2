using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;
using Platform.Testing;
using Taxonomy.Contracts;

namespace Taxonomy.Tests;

/// <summary>Taxonomy files come in and go out, and nothing that people have chosen disappears.</summary>
public sealed class ImportTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private const string Header = "id;type;lang;label;altLabels;broader;code;skills;replacedBy\n";
    private readonly string folder = Directory.CreateTempSubdirectory("taxonomy").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_table_comes_in_once_and_the_second_time_nothing_changes()
    {
        var file = Table("a1;occupation;sv;Fågelskådare;ornitolog|fågelguide;;;s1;\na1;occupation;en;Birdwatcher;;;;;\ns1;skill;sv;Fågelläten;;;;;\n");
        Assert.Equal((0, "created 2, updated 0, unchanged 0, rejected 0"), await Run("import taxonomy", file));
        Assert.Equal((0, "created 0, updated 0, unchanged 2, rejected 0"), await Run("import taxonomy", file));
        Assert.Equal(["a1"], await Search("ornitolog"));
        Assert.Equal(["a1"], await Search("birdwatcher"));
        Assert.Equal((0, """{"created":0,"updated":1,"unchanged":1,"rejected":0}"""),
            await Run("import taxonomy", Table("a1;occupation;sv;Fågelkännare;-;;;;\ns1;skill;sv;Fågelläten;;;;;\n"), "--json"));
        Assert.Empty(await Search("ornitolog"));
        Assert.Equal(["a1"], await Search("fågelkännare"));
    }

    [Fact]
    public async Task A_dry_run_counts_and_writes_nothing()
    {
        var file = Table("dry1;occupation;sv;Torrsimmare;;;;;\n");
        Assert.Equal((0, "created 1, updated 0, unchanged 0, rejected 0"), await Run("import taxonomy", file, "--dry-run"));
        Assert.Empty(await Search("torrsimmare"));
    }

    [Fact]
    public async Task Rejected_rows_are_told_with_line_column_value_and_reason_and_the_rest_is_taken()
    {
        var file = Table($"""
            r1;occupation;sv;Repslagare;;;;;
            ;occupation;sv;Utan id;;;;;
            r2;occupation;sv;;;;;;
            r3;occupation;tlh;Krigare;;;;;
            r4;occupation;sv;{new string('å', 201)};;;;;
            r1;skill;sv;Repslagare;;;;;
            r1;occupation;sv;Repslagare igen;;;;;
            noise;occupation;sv;Buller;;;;;
            r 5;occupation;sv;Mellanslag;;;;;
            r6;occupation;sv;"Två ""rader""
            här";;;;;
            r7;occupation;sv;"Sista; med skiljetecken";;;;;

            """);
        Assert.Equal((3, "created 2, updated 0, unchanged 0, rejected 9"), await Run("import taxonomy", file));
        var rejected = await File.ReadAllLinesAsync(file + ".rejected.csv");
        Assert.Equal("file;line;column;value;reason", rejected[0]);
        Assert.Contains(rejected, r => r.StartsWith("t.csv;3;id;;", StringComparison.Ordinal));
        Assert.Contains(rejected, r => r.StartsWith("t.csv;4;label;;", StringComparison.Ordinal));
        Assert.Contains(rejected, r => r.StartsWith("t.csv;5;lang;tlh;", StringComparison.Ordinal));
        Assert.Contains(rejected, r => r.StartsWith("t.csv;7;type;skill;", StringComparison.Ordinal));
        Assert.Contains(rejected, r => r.StartsWith("t.csv;8;id;r1;", StringComparison.Ordinal));
        Assert.Contains(rejected, r => r.StartsWith("t.csv;9;type;occupation;The id is kept with the type axis", StringComparison.Ordinal));
        Assert.Equal(["r7"], await Search("skiljetecken"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hej;på;dig\n1;2;3\n")]
    [InlineData("{\"data\":")]
    [InlineData("{\"data\":{\"other\":[]}}")]
    [InlineData("[1,2]")]
    [InlineData("id;type;lang;label\nx;occupation;sv;\"aldrig slut\n")]
    public async Task What_is_no_taxonomy_is_refused_in_one_line_and_nothing_is_written(string content)
    {
        var file = Path.Combine(folder, "odd.json");
        await File.WriteAllTextAsync(file, content);
        var (code, output, errors) = await RunFull("import taxonomy", file);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.Trim().Split('\n'));
        Assert.Equal(2, (await Run("import taxonomy", Path.Combine(folder, "missing.csv"))).Code);
        Assert.Equal(2, (await Run("import taxonomy")).Code);
        Assert.Equal(2, (await Run("import taxonomy", file, "--what")).Code);
    }

    [Fact]
    public async Task A_release_retires_what_it_lists_no_more_and_an_older_one_never_renames_or_retires()
    {
        var newer = Path.Combine(folder, "skills.json");
        await File.WriteAllTextAsync(newer, Skills(("k1", "Nysnö"), ("k2", "Skare"), ("k3", "Slask")));
        Assert.Equal(0, (await Run("import taxonomy", newer)).Code);
        await File.WriteAllTextAsync(newer, Skills(("k1", "Nysnö"), ("k2", "Skarsnö")));
        Assert.Equal((0, "created 0, updated 2, unchanged 1, rejected 0"), await Run("import taxonomy", newer));
        var older = Path.Combine(folder, "older.json");
        await File.WriteAllTextAsync(older, """{"skill":{"1":{"conceptId":"k2","preferredLabel":"Gammal skare","type":"skill"},"2":{"conceptId":"k4","preferredLabel":"Isgata","type":"skill"}}}""");
        Assert.Equal((0, "created 1, updated 0, unchanged 1, rejected 0"), await Run("import taxonomy", older));
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<ITaxonomy>().GetManyAsync(["k1", "k2", "k3", "k4", "skill-cleaning"], default);
        Assert.Equal("Skarsnö", known["k2"].Label);
        Assert.True(known["k3"].IsRetired);
        Assert.True(known["k4"].IsRetired);
        Assert.False(known["k1"].IsRetired);
        Assert.False(known["skill-cleaning"].IsRetired);
        await File.WriteAllTextAsync(newer, Skills(("k1", "Nysnö"), ("k2", "Skarsnö"), ("k3", "Slask")));
        Assert.Equal(0, (await Run("import taxonomy", newer)).Code);
        Assert.False((await scope.ServiceProvider.GetRequiredService<ITaxonomy>().GetManyAsync(["k3"], default))["k3"].IsRetired);
    }

    [Fact]
    public async Task A_table_retires_with_what_stands_in_and_takes_nothing_else_away()
    {
        await Run("import taxonomy", Table("p1;occupation;sv;Fotogenlampskötare;;;;;\np2;occupation;sv;Lampskötare;;;;;\n"));
        Assert.Equal((0, "created 0, updated 1, unchanged 0, rejected 0"), await Run("import taxonomy", Table("p1;occupation;sv;Fotogenlampskötare;;;;;p2\n")));
        Assert.Equal(["p2"], await Search("lampskötare"));
        await using var connection = await platform.OpenAs("taxonomy");
        await using var read = new NpgsqlCommand("select replaced_by from taxonomy.concept where id = 'p1'", connection);
        Assert.Equal("p2", await read.ExecuteScalarAsync());
    }

    [Fact]
    public async Task What_is_exported_comes_in_as_it_is_and_goes_out_with_the_same_bytes()
    {
        await Run("import taxonomy", Table("x1;occupation;da;=Smed;'tegn|\"x\";x2;12;;\nx2;group;en;Smiths, all;;;;;\nx3;occupation;sv;Gammal smed;;;;;x3\n"));
        var first = Path.Combine(folder, "first.csv");
        Assert.Equal(0, (await Run("export taxonomy", first)).Code);
        var text = await File.ReadAllTextAsync(first);
        Assert.Contains("x1;occupation;da;'=Smed;", text, StringComparison.Ordinal);
        Assert.Contains("x3;occupation;sv;Gammal smed;;;;;x3", text, StringComparison.Ordinal);
        Assert.Contains("task-dishes;task;en;Wash dishes;dishes|dishwasher;", text, StringComparison.Ordinal);
        Assert.StartsWith("created 0, updated 0, ", (await Run("import taxonomy", first)).Output, StringComparison.Ordinal);

        await using var fresh = new FreshPlatform();
        await fresh.InitializeAsync();
        Assert.True((await Run(fresh, "import taxonomy", first)).Code == 0, File.Exists(first + ".rejected.csv") ? await File.ReadAllTextAsync(first + ".rejected.csv") : "");
        var second = Path.Combine(folder, "second.csv");
        Assert.Equal(0, (await Run(fresh, "export taxonomy", second)).Code);
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
    }

    [Fact]
    public async Task Places_go_out_with_their_ids_and_come_in_as_they_are()
    {
        var file = Path.Combine(folder, "places.csv");
        await File.WriteAllTextAsync(file, "id;country_code;zipcode;place;latitude;longitude\nplace-odd-;SE;;\"'=Ort; \"\"x\"\"\";58,95;'-14.45\n;DK;1050;Kobberstad;55.1;12.2\nplace-;SE;;Ingen;1;1\nplats-1;SE;;Ingen;1;1\nplace-long;SE;;Ingen;91;1\n" + $";SE;ABCDE12345;{new string('ö', 90)};58.1;14.1\n;SE;ABCDE12346;{new string('ö', 91)};58.1;14.1\n");
        Assert.Equal((3, "created 5, updated 0, unchanged 0, rejected 4"), await Run("import places", file));
        Assert.Equal(["4;id;place-", "5;id;plats-1", "6;latitude;91", "8;place;" + new string('ö', 91)], (await File.ReadAllLinesAsync(file + ".rejected.csv")).Skip(1).Select(l => string.Join(';', l.Split(';')[1..4])));
        var (first, second) = (Path.Combine(folder, "places-1.csv"), Path.Combine(folder, "places-2.csv"));
        Assert.Equal(0, (await Run("export places", first)).Code);
        var text = await File.ReadAllTextAsync(first);
        Assert.Contains("place-odd-;SE;;\"'=Ort; \"\"x\"\"\";58.95;'-14.45\n", text, StringComparison.Ordinal);
        Assert.Contains("postal-1050;DK;;1050 Kobberstad;55.1;12.2\n", text, StringComparison.Ordinal);
        Assert.Equal((0, "created 0, updated 0, unchanged 5, rejected 0"), await Run("import places", first));

        await using var fresh = await FreshPlatform.StartAsync();
        Assert.Equal((0, "created 5, updated 0, unchanged 0, rejected 0"), await Run(fresh, "import places", first));
        Assert.Equal(0, (await Run(fresh, "export places", second)).Code);
        Assert.Equal(text, await File.ReadAllTextAsync(second));
        await using var scope = fresh.Host.Services.CreateAsyncScope();
        Assert.Equal("postal-1050", (await scope.ServiceProvider.GetRequiredService<IGeography>().SearchAsync("1050", 5, default))[0].Id);
    }

    [SharedFact("jobtech-taxonomy-af")]
    public async Task A_published_release_comes_in_whole_and_twice_without_a_change()
    {
        await using var fresh = new FreshPlatform();
        await fresh.InitializeAsync();
        var release = SharedData.Find("jobtech-taxonomy-af")!;
        var (code, summary) = await Run(fresh, "import taxonomy", release);
        Assert.Equal(0, code);
        Assert.EndsWith("updated 0, unchanged 0, rejected 0", summary, StringComparison.Ordinal);
        Assert.StartsWith("created 0, updated 0, ", (await Run(fresh, "import taxonomy", release)).Output, StringComparison.Ordinal);
        if (SharedData.Find("jobtech-taxonomy-2020") is { } older)
        {
            Assert.Contains(", updated 0, ", (await Run(fresh, "import taxonomy", older)).Output, StringComparison.Ordinal);
            Assert.StartsWith("created 0, updated 0, ", (await Run(fresh, "import taxonomy", release)).Output, StringComparison.Ordinal);
        }
        await using var connection = await fresh.OpenAs("taxonomy");
        await using var count = new NpgsqlCommand("select count(*) from taxonomy.concept where type = 'occupation' and not is_retired and not is_starter", connection);
        Assert.Equal(2412L, await count.ExecuteScalarAsync());
        await using var scope = fresh.Host.Services.CreateAsyncScope();
        Assert.Equal(12, (await scope.ServiceProvider.GetRequiredService<ITaxonomy>().ListAsync(ConceptType.Language, default)).Count);
    }

    [SharedFact("geo")]
    public async Task Postal_codes_come_in_and_are_found()
    {
        await using var fresh = new FreshPlatform();
        await fresh.InitializeAsync();
        Assert.Equal(0, (await Run(fresh, "import places", SharedData.Find("geo")!)).Code);
        Assert.StartsWith("created 0, updated 0, ", (await Run(fresh, "import places", SharedData.Find("geo")!)).Output, StringComparison.Ordinal);
        await using var scope = fresh.Host.Services.CreateAsyncScope();
        var geography = scope.ServiceProvider.GetRequiredService<IGeography>();
        var umea = (await geography.SearchAsync("903 25", 5, default))[0];
        Assert.Equal(("postal-90325", "903 25 Umeå"), (umea.Id, umea.Name));
        Assert.Equal("place-umea", (await geography.SearchAsync("umeå", 5, default))[0].Id);
    }

    private static string Skills(params (string Id, string Label)[] skills) => System.Text.Json.JsonSerializer.Serialize(new
    {
        data = new { concepts = skills.Select(s => new { id = s.Id, preferred_label = s.Label, type = "skill" }) },
    });

    private string Table(string rows)
    {
        var file = Path.Combine(folder, "t.csv");
        File.WriteAllText(file, Header + rows);
        return file;
    }

    private async Task<string[]> Search(string words)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ITaxonomy>().SearchAsync(ConceptType.Occupation, words, 20, default)).Select(c => c.Id)];
    }

    private Task<(int Code, string Output)> Run(string name, params string[] arguments) => Run(platform, name, arguments);

    private static async Task<(int Code, string Output)> Run(PlatformFixture on, string name, params string[] arguments)
    {
        var (code, output, _) = await on.RunCommand(name, arguments);
        return (code, output);
    }

    private Task<(int Code, string Output, string Errors)> RunFull(string name, params string[] arguments) => platform.RunCommand(name, arguments);
}
