using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>Wall 1: a module's project references the SDK, its own Contracts and pure libraries, and others' Contracts.</summary>
public sealed class ProjectWallTests
{
    /// <summary>Pure libraries reference nothing at all; their names stand in DESIGN, section 5.</summary>
    private static readonly string[] PureSuffixes = [".Engine", ".Text"];

    public static TheoryData<string> Projects => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "modules"), "*.csproj", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may(string project) =>
        Assert.Empty(Wrong(Path.GetFileNameWithoutExtension(project), XDocument.Load(Path.Combine(Repository.Root, project))));

    [Theory]
    [InlineData("Placements", "<ProjectReference Include='../../Employers/Employers/Employers.csproj' />")]
    [InlineData("Placements", "<ProjectReference Include='../../Matching/Matching.Engine/Matching.Engine.csproj' />")]
    [InlineData("Placements", "<ProjectReference Include='../../../host/Platform.Host/Platform.Host.csproj' />")]
    [InlineData("Placements", "<PackageReference Include='Npgsql' />")]
    [InlineData("Placements", "<Reference Include='Employers'><HintPath>x</HintPath></Reference>")]
    [InlineData("Placements", "<Compile Include='../../Employers/Employers/Domain/Employer.cs' />")]
    [InlineData("Placements.Contracts", "<ProjectReference Include='../../Employers/Employers.Contracts/Employers.Contracts.csproj' />")]
    [InlineData("Matching.Engine", "<ProjectReference Include='../Matching.Contracts/Matching.Contracts.csproj' />")]
    [InlineData("Matching.Engine", "<FrameworkReference Include='Microsoft.AspNetCore.App' />")]
    public void A_forbidden_reference_is_found(string project, string item) =>
        Assert.Single(Wrong(project, XDocument.Parse($"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    [Theory]
    [InlineData("Placements", "<ProjectReference Include='../../Employers/Employers.Contracts/Employers.Contracts.csproj' />")]
    [InlineData("Matching", "<ProjectReference Include='../Matching.Engine/Matching.Engine.csproj' />")]
    public void An_allowed_reference_passes(string project, string item) =>
        Assert.Empty(Wrong(project, XDocument.Parse($"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    private static IEnumerable<string> Wrong(string project, XDocument file)
    {
        var pure = PureSuffixes.Any(s => project.EndsWith(s, StringComparison.Ordinal));
        var contracts = project.EndsWith(".Contracts", StringComparison.Ordinal);
        foreach (var item in file.Descendants().Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference" or "FrameworkReference" or "Compile"))
        {
            var target = Path.GetFileNameWithoutExtension((string?)item.Attribute("Include") ?? "");
            var allowed = item.Name.LocalName == "ProjectReference" && !pure && !contracts
                && (target.EndsWith(".Contracts", StringComparison.Ordinal) || target.StartsWith(project + ".", StringComparison.Ordinal));
            if (!allowed) yield return $"{project}: {item.Name.LocalName} {target}";
        }
    }
}
