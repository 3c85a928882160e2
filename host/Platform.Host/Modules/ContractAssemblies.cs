using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Platform.Host.Modules;

/// <summary>Puts every module's Contracts into the default load context, once, and refuses two builds of the same one.</summary>
internal static class ContractAssemblies
{
    public static bool IsContract(string? assemblyName) => assemblyName?.EndsWith(".Contracts", StringComparison.Ordinal) is true;

    /// <summary>Loads the Contracts of all folders; what cannot be is added to the problems.</summary>
    public static void Load(IEnumerable<string> folders, List<ModuleProblem> problems)
    {
        var files = folders.SelectMany(folder => Directory.GetFiles(folder, "*.Contracts.dll")).Order(StringComparer.Ordinal).ToList();
        foreach (var same in files.GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal))
        {
            var builds = same.GroupBy(BuildOf).ToList();
            if (builds.Count > 1)
            {
                var where = string.Join(", ", same.Select(f => $"{Path.GetFileName(Path.GetDirectoryName(f))}: {BuildOf(f)}"));
                problems.Add(new(Path.GetFileName(Path.GetDirectoryName(builds[1].First()))!, $"{same.Key}.dll",
                    $"two versions of {same.Key} in the modules folder ({where}).",
                    "one of the modules was built against an older copy; build it again."));
            }
            else if (AssemblyLoadContext.Default.Assemblies.All(a => a.GetName().Name != same.Key))
                LoadOnce(same.Key, same.First());
        }
    }

    private static void LoadOnce(string name, string file)
    {
        // By name first: under test the very same assembly may already be resolvable from the test's own folder.
        try { AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name)); }
        catch (FileNotFoundException) { AssemblyLoadContext.Default.LoadFromAssemblyPath(file); }
    }

    private static string BuildOf(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new PEReader(stream);
        var metadata = reader.GetMetadataReader();
        var version = metadata.GetAssemblyDefinition().Version;
        return $"{version} {metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N")[..8]}";
    }
}
