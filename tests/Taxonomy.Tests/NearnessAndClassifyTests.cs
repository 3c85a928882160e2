using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Platform.Testing;
using Taxonomy.Contracts;

namespace Taxonomy.Tests;

/// <summary>What other modules get of nearness, and the command that finds concepts in texts.</summary>
public sealed class NearnessAndClassifyTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("taxonomy").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nearness_of_the_installation_follows_its_concepts()
    {
        var source = platform.Host.Services.GetRequiredService<INearnessSource>();
        var nearness = await source.OfInstallationAsync(default);
        Assert.Equal(1000, nearness.Occupation("9111", "9111"));
        Assert.InRange(nearness.Occupation("5222", "5223"), nearness.Occupation("5222", "7212") + 1, 999);
        Assert.Equal(0, nearness.Occupation("9111", "new-1"));
        Assert.Same(nearness, await source.OfInstallationAsync(default));

        Assert.Equal(0, (await platform.RunCommand("import taxonomy", Write("n.csv", "id;type;lang;label\nnew-1;occupation;sv;Hotellstädare\n"))).Code);
        Assert.InRange((await source.OfInstallationAsync(default)).Occupation("9111", "new-1"), 1, 999);
    }

    [Fact]
    public void Nearness_of_files_needs_no_database_and_says_what_is_wrong_with_them()
    {
        var source = platform.Host.Services.GetRequiredService<INearnessSource>();
        var nearness = source.OfFiles(Write("t.csv", "id;type;lang;label;broader;code\ng;group;sv;Städare;;9111\na;occupation;sv;Hotellstädare;g;\n"));
        Assert.True(nearness.Covers("9111", "a"));
        Assert.Contains("missing.csv", Assert.Throws<InvalidDataException>(() => source.OfFiles(Path.Combine(folder, "missing.csv"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_of_text_gets_a_line_of_concepts()
    {
        var taxonomy = Write("t.csv", "id;type;lang;label;altLabels\na;occupation;sv;Kock;\na;occupation;en;Cook;chef\nb;occupation;sv;Städare;\ns;skill;sv;Truckkörning;\n");
        var texts = Write("texts.txt", "kockar sökes\n\nåäö \"<script>\" 🙂\nstädarna");
        var (code, output, errors) = await platform.RunCommand("classify", texts, "--taxonomy", taxonomy, "--top", "1");
        Assert.Equal((0, ""), (code, errors));
        var lines = output.Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Equal("kockar sökes", lines[0].GetProperty("text").GetString());
        Assert.Equal("a", lines[0].GetProperty("ranked")[0].GetProperty("id").GetString());
        Assert.Equal("Kock", lines[0].GetProperty("ranked")[0].GetProperty("label").GetString());
        Assert.Equal(0, lines[1].GetProperty("ranked").GetArrayLength());
        Assert.Equal("b", lines[3].GetProperty("ranked")[0].GetProperty("id").GetString());
        Assert.Contains("\"a\",\"label\":\"Cook\"", (await platform.RunCommand("classify", Write("e.txt", "chef"), "--taxonomy", taxonomy, "--lang", "en")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classify wants a file")]
    [InlineData("does not know «--what»", "x", "--what")]
    [InlineData("--top cannot be «0»", "x", "--top", "0")]
    [InlineData("--taxonomy wants a value", "x", "--taxonomy")]
    [InlineData("missing.txt", "missing.txt", "--taxonomy", "missing.csv")]
    public async Task Bad_use_is_one_line(string part, params string[] arguments)
    {
        var (code, output, errors) = await platform.RunCommand("classify", arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(part, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, content);
        return file;
    }
}
