using System.Runtime.Versioning;
using Participants.Import;
using Platform.Sdk.Tables;
using Platform.Testing;
using Platform.Testing.Builders;
using Xunit.Abstractions;

namespace Participants.Tests.Import;

/// <summary>What is exported, imported elsewhere and exported again is the same, byte by byte.</summary>
public sealed class RoundTripTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("people").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Random_people_with_odd_names_come_back_byte_for_byte()
    {
        var seeds = Clone.IsFullRun ? Enumerable.Range(1, 20) : [Environment.GetEnvironmentVariable("PLATFORM_SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 20261122];
        foreach (var seed in seeds)
        {
            output.WriteLine($"seed {seed}");
            await using var first = await FreshPlatform.StartAsync();
            var count = Clone.IsFullRun ? 700 : 100;
            var people = new OddPeople(seed).Lines(count, $"{seed}-").ToList();
            var source = MovedIn.Write(Path.Combine(folder, $"{seed}.csv"), people);
            var (code, said, _) = await first.ImportAsync(source);
            Assert.True(code == 0, code == 0 ? "" : $"seed {seed}: {said}\n{await File.ReadAllTextAsync(source + RejectedLines.Ending)}");
            Assert.Equal($"created 0, updated 0, unchanged {count}, rejected 0", (await first.ImportAsync(source)).Output);
            // Whoever was enrolled and mapped on the pages goes with them.
            await new ParticipantBuilder(first).Named("Sid", "Påhittad").Answering("crowd", "declined").Answering("hours-now", "12.50").EnrolAsync();
            await new ParticipantBuilder(first).Protected().Named("Hemlig").EnrolAsync();

            var (one, two) = (Path.Combine(folder, $"{seed}-1.csv"), Path.Combine(folder, $"{seed}-2.csv"));
            var left = people.Count(p => p[Column.Protected] is { Length: > 0 } and not "no") + 1;
            var exported = await first.ExportAsync(one);
            Assert.Equal((0, "", $"left out: {left} whose identity is protected\n"), exported);
            await using var second = await FreshPlatform.StartAsync();
            var taken = await second.ImportAsync(one);
            Assert.True(taken.Code == 0, taken.Code == 0 ? "" : $"seed {seed}: {await File.ReadAllTextAsync(one + RejectedLines.Ending)}");
            Assert.Equal($"created {count + 2 - left}, updated 0, unchanged 0, rejected 0", taken.Output);
            Assert.Equal((0, "", ""), await second.ExportAsync(two));
            Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(two));
            // Only whoever had no programme has got one.
            Assert.Equal($"created 0, updated 1, unchanged {count + 1 - left}, rejected 0", (await first.ImportAsync(one)).Output);
            var text = await File.ReadAllTextAsync(one);
            Assert.DoesNotContain("Hemlig", text, StringComparison.Ordinal);
            Assert.Contains("Arbetsmarknad", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task What_is_written_about_people_is_for_its_owner_alone()
    {
        var (file, wrong) = (Path.Combine(folder, "readable.csv"), MovedIn.Write(Path.Combine(folder, "wrong.csv"), [MovedIn.Line("private-1", (Column.Sex, "ja"))]));
        foreach (var open in new[] { file, wrong + RejectedLines.Ending })
        {
            await File.WriteAllTextAsync(open, "");
            File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
        Assert.Equal(0, (await platform.ExportAsync(file)).Code);
        Assert.NotEqual(0, (await platform.ImportAsync(wrong)).Code);
        foreach (var written in new[] { file, wrong + RejectedLines.Ending })
        {
            Assert.NotEqual("", await File.ReadAllTextAsync(written));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(written));
        }
    }

    [Fact]
    public async Task An_empty_installation_exports_the_header_alone()
    {
        var file = Path.Combine(folder, "none.csv");
        Assert.Equal((0, "", ""), await platform.ExportAsync(file));
        Assert.Equal(Column.Format.Header + "\n", await File.ReadAllTextAsync(file));
        Assert.Equal((0, Column.Format.Header, ""), await platform.RunCommand("export participants", "--as", MovedIn.Coordinator, "--reason", MovedIn.Reason));
    }
}
