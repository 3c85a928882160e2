using System.Reflection;

namespace Taxonomy.Text.Tests;

/// <summary>
/// Published data that are too large for the repository: the folder that <c>PLATFORM_SHARED_DATA</c> names, or <c>../shared/data</c> beside the clone.
/// </summary>
internal static class SharedData
{
    public static string? Find(string name)
    {
        var given = Environment.GetEnvironmentVariable("PLATFORM_SHARED_DATA");
        var root = typeof(SharedData).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
        var path = Path.GetFullPath(Path.Combine(given ?? Path.Combine(root, "..", "shared", "data"), name));
        return Path.Exists(path) ? path : null;
    }
}
