using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Sizes and names, so that a newcomer finds things where they are looked for.</summary>
public sealed partial class HabitTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Common", "Dto", "Impl", "Base", "Misc"];

    [GeneratedRegex(@"^(?:\[[^\]]*\]\s*)*(?:public|internal|file)?\s*(?:(?:static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|record struct|record class|record|struct|interface|enum)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration { get; }

    [Fact]
    public void Files_stay_small() => Assert.Empty(Repository.SourceFiles(".cs", ".cshtml", ".css", ".js")
        .Select(f => (File: f, Lines: Lines(f), Most: MostLines(f))).Where(x => x.Lines > x.Most).Select(x => $"{x.File}: {x.Lines} lines, at most {x.Most}"));

    [Fact]
    public void A_file_bears_the_name_of_its_type() => Assert.DoesNotContain(Repository.SourceFiles(".cs"), f => !NameFits(f, Text(f)));

    [Fact]
    public void Names_say_something() => Assert.DoesNotContain(Repository.SourceFiles(".cs", ".cshtml"), SaysNothing);

    [Fact]
    public void Nobody_sleeps_in_tests() => Assert.DoesNotContain(Repository.SourceFiles(".cs"),
        f => f.StartsWith("tests", StringComparison.Ordinal) && !f.EndsWith("HabitTests.cs", StringComparison.Ordinal) && Regex.IsMatch(Text(f), @"Thread\.Sleep|Skip\s*=\s*"""));

    [Theory]
    [InlineData("modules/X/X/Domain/Opening.cs", "namespace X;\ninternal sealed class Closing;", false)]
    [InlineData("modules/X/X/Domain/Opening.cs", "namespace X;\n[Y]\ninternal sealed class Opening;\ninternal sealed record Part;", true)]
    [InlineData("modules/X/X/Areas/X/Pages/Register.cshtml.cs", "internal sealed class Register(Db db) : PageModel", true)]
    public void The_name_rule_tells_right_from_wrong(string file, string text, bool fits) => Assert.Equal(fits, NameFits(file, text));

    [Theory]
    [InlineData("modules/X/X/OpeningManager.cs", true)]
    [InlineData("modules/X/X/Helpers/Opening.cs", true)]
    [InlineData("modules/X/X/Database.cs", false)]
    [InlineData("host/Platform.Sdk/Components/PageTagHelper.cs", false)]
    public void The_word_rule_tells_right_from_wrong(string file, bool empty) => Assert.Equal(empty, SaysNothing(file));

    private static int MostLines(string file) =>
        file.EndsWith(".cshtml", StringComparison.Ordinal) ? 120 : file.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? 200 : 300;

    private static bool NameFits(string file, string text)
    {
        var types = TypeDeclaration.Matches(text).Select(m => m.Groups[1].Value).ToList();
        return types.Count == 0 || types.Contains(Path.GetFileName(file).Split('.')[0]);
    }

    private static bool SaysNothing(string file)
    {
        var words = Regex.Split(Path.GetFileName(file).Split('.')[0], "(?<=[a-z0-9])(?=[A-Z])");
        var folders = file.Split(Path.DirectorySeparatorChar, '/')[..^1];
        // «Tag helper» is the framework's own word for what it is.
        var isTagHelper = words is [.., "Tag", "Helper"];
        return !isTagHelper && EmptyWords.Contains(words[^1]) || folders.Any(EmptyWords.Contains);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static int Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, file)).Count();
}
