using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Testing;

namespace Matching.Tests.Commands;

/// <summary>What a taxonomy changes in the commands on match files, and what they refuse, through the commands as the host has them.</summary>
public sealed class TaxonomyOptionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("match").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task With_a_taxonomy_an_occupation_near_the_wish_comes_before_a_strange_one()
    {
        var (people, openings, taxonomy) = Files();
        var without = await RunAsync("match", "--participants", people, "--openings", openings, "--by", "participant");
        var with = await RunAsync("match", "--participants", people, "--openings", openings, "--by", "participant", "--taxonomy", taxonomy);
        Assert.Equal((0, 0), (without.Code, with.Code));
        Assert.Equal(2, Scores(without.Output).Distinct().Count());
        Assert.Equal(3, Scores(with.Output).Distinct().Count());
        Assert.Equal(["same", "near", "strange"], Ids(with.Output));
    }

    [Fact]
    public async Task With_a_taxonomy_a_seat_near_the_wish_is_given_before_a_strange_one()
    {
        var (people, openings, taxonomy) = Files(withSame: false);
        var given = await RunAsync("allocate", "--participants", people, "--openings", openings, "--floor", "1", "--taxonomy", taxonomy);
        Assert.Equal(0, given.Code);
        Assert.Contains("\"opening\":\"near\"", given.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match")]
    [InlineData("allocate")]
    public async Task A_taxonomy_that_is_not_there_is_one_line_and_nothing_is_written(string command)
    {
        var (people, openings, _) = Files();
        var to = Path.Combine(folder, "out.jsonl");
        var refused = await RunAsync(command, "--participants", people, "--openings", openings, "--taxonomy", Path.Combine(folder, "none.csv"), "--out", to);
        Assert.Equal(2, refused.Code);
        Assert.Contains("none.csv", Assert.Single(refused.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(to));
    }

    [Theory]
    [InlineData("match")]
    [InlineData("allocate")]
    public async Task A_file_in_another_encoding_is_one_line_and_nothing_is_written(string command)
    {
        var (_, openings, _) = Files();
        var (people, to) = (Path.Combine(folder, "latin.jsonl"), Path.Combine(folder, "out.jsonl"));
        File.WriteAllBytes(people, System.Text.Encoding.Latin1.GetBytes("""{"id":"p","licences":["å"]}"""));
        var refused = await RunAsync(command, "--participants", people, "--openings", openings, "--out", to);
        Assert.Equal(2, refused.Code);
        Assert.Contains("is not UTF-8", Assert.Single(refused.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(to));
    }

    private (string People, string Openings, string Taxonomy) Files(bool withSame = true) => (
        Write("p.jsonl", """{"id":"p","wishes":[{"occupation":"o1","weight":1.0}]}"""),
        Write("o.jsonl", string.Join('\n', ((string[])["same o1", "near o2", "strange o3"]).Where(each => withSame || !each.StartsWith("same", StringComparison.Ordinal))
            .Select(each => each.Split(' ')).Select(each => $$"""{"id":"{{each[0]}}","occupation":"{{each[1]}}","seats":1}"""))),
        Write("t.csv", """
            id;type;lang;label;broader;code
            g1;group;sv;Städare;;9111
            g2;group;sv;Mjukvaruutvecklare;;2512
            o1;occupation;sv;Städare;g1;
            o2;occupation;sv;Hotellstädare;g1;
            o3;occupation;sv;Programmerare;g2;
            """));

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text + "\n");
        return file;
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string name, params string[] arguments)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await scope.ServiceProvider.GetServices<IPlatformCommand>().Single(c => c.Name == name).RunAsync(arguments, output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private static List<string> Ids(string line) => [.. Ranked(line).Select(each => each.GetProperty("opening").GetString()!)];

    private static List<decimal> Scores(string line) => [.. Ranked(line).Select(each => each.GetProperty("score").GetDecimal())];

    private static List<System.Text.Json.JsonElement> Ranked(string line) =>
        [.. System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("ranked").EnumerateArray()];
}
