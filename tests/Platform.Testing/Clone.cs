using System.Reflection;

namespace Platform.Testing;

/// <summary>Where the clone under test lies.</summary>
public static class Clone
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>What was built: <c>host/</c> and <c>modules/</c>.</summary>
    public static string Artifacts { get; } = Metadata("ArtifactsRoot");

    /// <summary>True when the run is asked for the figures that issues name, instead of the seeded everyday size.</summary>
    public static bool IsFullRun => Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1";

    private static string Metadata(string key) => typeof(Clone).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
