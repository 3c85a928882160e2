using System.Diagnostics;
using Npgsql;
using Platform.Testing;
using Xunit.Abstractions;

namespace Employers.Tests.Import;

/// <summary>Large and odd files: byte for byte the same back, and a kill in the middle leaves nothing behind that a second run does not mend.</summary>
public sealed class EmployerFileTests(PlatformFixture platform, ITestOutputHelper told) : IClassFixture<PlatformFixture>, IDisposable
{
    private const int MostMebibytes = 600;

    private readonly string folder = Directory.CreateTempSubdirectory("employer-files").FullName;

    private static int Lines => Clone.IsFullRun ? 100_000 : 1_500;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_was_imported_comes_out_of_another_installation_byte_by_byte(int seed)
    {
        await using var one = await FreshPlatform.StartAsync();
        await using var other = await FreshPlatform.StartAsync();
        var (file, first, second) = (Path.Combine(folder, "random.csv"), Path.Combine(folder, "one.csv"), Path.Combine(folder, "other.csv"));
        EmployerLines.WriteRandom(file, Clone.IsFullRun ? 10_000 : 300, seed);
        var brought = await one.RunCommand("import employers", file);
        Assert.StartsWith($"created {(Clone.IsFullRun ? 10_000 : 300)}", brought.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await one.RunCommand("export employers", first)).Code);
        Assert.Equal(0, (await other.RunCommand("import employers", first)).Code);
        Assert.Equal(0, (await other.RunCommand("export employers", second)).Code);
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(second));
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        foreach (var own in new[] { file, first })
            Assert.StartsWith("created 0, updated 0, unchanged", (await one.RunCommand("import employers", own)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_a_second_run_ends_where_one_clean_run_ends()
    {
        var file = Path.Combine(folder, "many.csv");
        var wrong = EmployerLines.Write(file, Lines, seed: 20261122);
        using (var killed = await CommandProcess.StartAsync(platform, "import", "employers", file))
        {
            while (killed.IsRunning && await CountAsync(platform) == 0) await Task.Delay(20);
            killed.Kill();
        }
        var there = await CountAsync(platform);
        Assert.InRange(there, 1, Lines - wrong.Count - 1);
        Assert.False(File.Exists(file + ".rejected.csv"));

        var again = await platform.RunCommand("import employers", file);
        Assert.Equal((3, $"created {Lines - wrong.Count - there}, updated 0, unchanged {there}, rejected {wrong.Count}"), (again.Code, again.Output));
        Assert.Equal(wrong.Select(w => $"{w.Line};{w.Column}"), (await File.ReadAllLinesAsync(file + ".rejected.csv")).Skip(1).Select(r => string.Join(';', r.Split(';').Take(2))));

        await using var clean = await FreshPlatform.StartAsync();
        var watch = Stopwatch.StartNew();
        var peak = 0;
        using (var run = await CommandProcess.StartAsync(clean, "import", "employers", file))
        {
            while (run.IsRunning)
            {
                peak = Math.Max(peak, run.PeakMebibytes() ?? 0);
                await Task.Delay(50);
            }
            var (code, output, errors) = await run.EndAsync();
            Assert.True((3, $"created {Lines - wrong.Count}, updated 0, unchanged 0, rejected {wrong.Count}") == (code, output), $"{code}: {output} {errors}");
        }
        told.WriteLine($"{Lines} lines in {watch.Elapsed.TotalSeconds:0.0} s with at most {peak} MiB");
        Assert.InRange(peak, 1, MostMebibytes);
        Assert.Equal(await ExportAsync(clean), await ExportAsync(platform));
    }

    private async Task<byte[]> ExportAsync(PlatformFixture from)
    {
        var file = Path.Combine(folder, "export.csv");
        Assert.Equal(0, (await from.RunCommand("export employers", file)).Code);
        return await File.ReadAllBytesAsync(file);
    }

    private static async Task<long> CountAsync(PlatformFixture on)
    {
        await using var connection = await on.OpenAs("employers");
        await using var count = new NpgsqlCommand("select count(*) from employers.workplace", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
