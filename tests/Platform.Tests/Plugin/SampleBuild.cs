using System.Diagnostics;
using Platform.Testing;

namespace Platform.Tests.Plugin;

/// <summary>Builds the sample module as its author would, and gives the folder to put into an installation.</summary>
internal static class SampleBuild
{
    public static async Task<string> RunAsync()
    {
        var sample = Path.Combine(Clone.Root, "samples", "Visits");
        var release = Clone.Artifacts.TrimEnd('/').EndsWith("release", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet",
            ["build", Path.Combine(sample, "Visits"), "--nologo", "-v", "quiet", "-m:1", "-nodeReuse:false", "-c", release ? "Release" : "Debug"])
        {
            RedirectStandardOutput = true, WorkingDirectory = sample,
        };
        // No build server may outlive the test.
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // What the test run itself was started with would change what is built.
        foreach (var name in (string[])["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"]) start.Environment.Remove(name);
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, said);
        return Path.Combine(sample, "artifacts", "Visits");
    }
}
