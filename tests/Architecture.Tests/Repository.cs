using System.Reflection;
using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>Where the source and the built assemblies lie, and which modules there are: found, never listed by hand.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Artifacts { get; } = Metadata("ArtifactsRoot");

    public static IReadOnlyList<string> Modules { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Root, "modules"))
            .Where(d => File.Exists(Path.Combine(d, Path.GetFileName(d), Path.GetFileName(d) + ".csproj")))
            .Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every source file that somebody wrote, relative to the root.</summary>
    public static IEnumerable<string> SourceFiles(params string[] extensions) =>
        new[] { "host", "modules", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "vendor"))
            .Where(file => extensions.Any(e => file.EndsWith(e, StringComparison.Ordinal)));

    public static AssemblyDefinition Assembly(string module) => Read(Path.Combine(Artifacts, "modules", module, module + ".dll"));

    public static AssemblyDefinition Contracts(string module) => Read(Path.Combine(Artifacts, "modules", module, module + ".Contracts.dll"));

    public static AssemblyDefinition Fixtures() => Read(Path.Combine(AppContext.BaseDirectory, "Architecture.Fixtures.dll"));

    public static AssemblyDefinition Read(string file) => AssemblyDefinition.ReadAssembly(file);

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;
}
