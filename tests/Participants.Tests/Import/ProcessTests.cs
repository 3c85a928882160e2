using System.Diagnostics;
using System.Globalization;
using Participants.Import;
using Platform.Testing;
using Xunit.Abstractions;

namespace Participants.Tests.Import;

/// <summary>The command as a process of its own: killed in the middle, and large.</summary>
public sealed class ProcessTests(ITestOutputHelper output) : IDisposable
{
    private const int MostMebibytes = 512;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly string folder = Directory.CreateTempSubdirectory("people").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Killed_in_the_middle_and_run_again_it_ends_as_one_clean_run()
    {
        var count = Clone.IsFullRun ? 20_000 : 1_200;
        var file = Many("killed.csv", count, wrong: 50);
        await using var killed = await FreshPlatform.StartAsync();
        using (var run = await StartAsync(killed, file))
        {
            // Some batches are in, others are not: then the process goes.
            while (run.IsRunning && await PeopleAsync(killed) == 0) await Task.Yield();
            run.Kill();
            Assert.NotEqual(0, (await run.EndAsync()).Code);
        }
        var again = await killed.ImportAsync(file);
        var had = int.Parse(again.Output.Split("unchanged ")[1].Split(',')[0], CultureInfo.InvariantCulture);
        Assert.InRange(had, 1, count - count / 50 - 1);
        Assert.Equal((3, $"created {count - count / 50 - had}, updated 0, unchanged {had}, rejected {count / 50}"), (again.Code, again.Output));

        await using var clean = await FreshPlatform.StartAsync();
        Assert.Equal(3, (await clean.ImportAsync(file)).Code);
        Assert.Equal(await StateAsync(clean), await StateAsync(killed));
        Assert.Equal(0, (await killed.RunCommand("verify-read-log")).Code);
    }

    [Fact]
    public async Task A_large_file_with_bad_lines_is_counted_exactly_within_bounded_memory()
    {
        var count = Clone.IsFullRun ? 100_000 : 600;
        var file = Many("large.csv", count, wrong: 100);
        await using var platform = await FreshPlatform.StartAsync();
        var clock = Stopwatch.StartNew();
        using var run = await StartAsync(platform, file);
        var (end, most) = (run.EndAsync(), 0);
        while (await Task.WhenAny(end, Task.Delay(BetweenLooks)) != end) most = run.PeakMebibytes() ?? most;
        var (first, (code, said, errors)) = (clock.Elapsed, await end);
        Assert.True(code == 3, errors);
        Assert.Equal($"created {count - count / 100}, updated 0, unchanged 0, rejected {count / 100}", said);
        Assert.Equal(Enumerable.Range(1, count / 100).Select(i => $"{i * 100 + 1}"), MovedIn.Rejected(file).Select(r => r[0]));
        Assert.All(MovedIn.Rejected(file), r => Assert.Equal((Column.IdentityNumber, true), (r[1], r[3].Length > 0)));
        clock.Restart();
        Assert.Equal($"created 0, updated 0, unchanged {count - count / 100}, rejected {count / 100}", (await platform.ImportAsync(file)).Output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} lines: {first.TotalSeconds:0.0} s as a process, peak {most} MiB; the second time {clock.Elapsed.TotalSeconds:0.0} s"));
        Assert.InRange(most, 1, MostMebibytes);
        Assert.Equal(count - count / 100, await platform.HostScalarAsync<long>("select count(distinct person_id) from platform.read_log"));
    }

    /// <summary>People with a dozen answers each; of every so many lines the last one has a wrong number.</summary>
    private string Many(string name, int count, int wrong)
    {
        var path = Path.Combine(folder, name);
        using var text = new StreamWriter(path);
        text.WriteLine("externalId;identityNumber;firstName;lastName;coach;programme;enrolled;sex;birthYear;wishes;hoursNow;days;homePostalCode;maxTravelKm;tolerances;needs;forms");
        for (var i = 1; i <= count; i++)
        {
            var number = MadeNumbers.At(i);
            if (i % wrong == 0) number = number[..11] + (char)('0' + (number[11] - '0' + 1) % 10);
            text.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"p{i};{number};Förnamn{i};Påhittad;{(i % 2 == 0 ? MovedIn.Coach : MovedIn.OtherCoach)};Insteget;2026-01-12;{(i % 2 == 0 ? "woman" : "man")};{1960 + i % 40};9412=1|9111=0.5;{i % 40};mon|tue|wed;90{i % 900:000};{i % 50};noise={i % 4}|lifting=1|pace=2;quiet-space;work-training"));
        }
        return path;
    }

    private static Task<CommandProcess> StartAsync(FreshPlatform on, string file) =>
        CommandProcess.StartAsync(on, "import", "participants", file, "--as", MovedIn.Coordinator, "--reason", MovedIn.Reason);

    private static Task<long> PeopleAsync(FreshPlatform on) => on.ScalarAsync<long>("select count(*) from participants.participant");

    /// <summary>Everything that the run should have left, without ids and times.</summary>
    private async Task<string> StateAsync(FreshPlatform on)
    {
        var file = Path.Combine(folder, $"{on.Database}.csv");
        Assert.Equal(0, (await on.ExportAsync(file)).Code);
        return await on.ScalarAsync<string>("""
            select concat_ws(' ', (select count(*) from participants.history), (select count(*) from participants.outbox), (select count(*) from participants.case_relation),
                (select count(*) from participants.mapped_section where state <> 'notasked'))
            """) + await File.ReadAllTextAsync(file);
    }
}
