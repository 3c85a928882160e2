using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Benchmarks;

/// <summary>The matching engine in one run: what is compared is measured in turn, again and again, and the shortest time of each counts, because
/// what makes a run longer is the rest of the machine.</summary>
internal sealed class EngineBench(TextWriter output)
{
    private const int Top = 20;
    private const int Rounds = 15;
    private const int Floors = 20;
    private const int Sampled = 400;
    private const int SampledWhole = 60;

    /// <summary>Hot bytes a person of the prototype whose ratios the bars are.</summary>
    private const int PrototypeBytes = 26;
    internal const int Seed = 20_260_115;

    private readonly BenchTable _table = new(output);

    /// <summary>Measures.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="searchesOnly">Leaves out what takes minutes: near misses, allocation, growth.</param>
    internal static Task RunAsync(TextWriter output, bool searchesOnly = false) => new EngineBench(output).RunAsync(Size(), searchesOnly);

    /// <summary>How many people: a country's registered unemployed, or what PLATFORM_BENCH_PEOPLE says.</summary>
    internal static int Size()
    {
        var asked = Environment.GetEnvironmentVariable("PLATFORM_BENCH_PEOPLE");
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1000 ? number : 350_000;
    }

    private async Task RunAsync(int people, bool searchesOnly)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A made-up country (seed {Seed}): {people:N0} people, {people / 7:N0} openings. {Environment.ProcessorCount} processors."));
        var country = new MadeUpCountry(Seed, people, people / 7);
        var building = Stopwatch.StartNew();
        var fast = new FastRanker(country.Participants, country.Openings, country.Nearness());
        var built = building.Elapsed.TotalSeconds;

        _table.Head();
        var pruned = Searches(country, fast);
        _table.Row("Build of the columns, people and openings", $"{built:0.0} s");
        _table.Row("Memory of the index a person", $"{fast.PeopleBytes / (double)people:0} B", "", "≤ 200 B");
        _table.Row("People whom the oracle must score", $"{fast.PeopleOutside}");
        Everyone(country, fast);
        await new SqlBench(_table).RunAsync(country, fast, Top);
        Changes(country, fast);
        if (searchesOnly)
            return;
        new NearMissBench(_table).Run(country, fast);
        new AllocationBench(_table).Run(people);
        Growth(people, pruned);
    }

    private double Searches(MadeUpCountry country, FastRanker fast)
    {
        var people = country.Participants.Length;
        var whole = new FastRanker(country.Participants, [], country.Nearness()) { Pruning = false };
        var scanned = Written((long)people * FastRanker.ScannedBytes);
        var prototype = Written((long)people * PrototypeBytes);
        var hot = Written((long)people * FastRanker.HotBytes);
        var all = Written(fast.PeopleBytes);
        var openings = country.Openings.Take(Sampled).ToArray();
        var persons = country.Participants.Take(Sampled).ToArray();
        var (floor, floorOfScan, floorOfAll, floorOfPrototype) = (new Shortest(Floors), new Shortest(Floors), new Shortest(Floors), new Shortest(Floors));
        var (full, best, forPerson) = (new Shortest(SampledWhole), new Shortest(Sampled), new Shortest(Sampled));
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < Sampled; at++)
            {
                // As often as what they are compared with: a floor that is tried more often finds a quieter moment.
                if (at % (Sampled / Floors) == 0)
                {
                    floor.Time(at * Floors / Sampled, () => Touch(hot));
                    floorOfScan.Time(at * Floors / Sampled, () => Touch(scanned));
                    floorOfAll.Time(at * Floors / Sampled, () => Touch(all));
                    floorOfPrototype.Time(at * Floors / Sampled, () => Touch(prototype));
                }

                if (at < SampledWhole)
                    full.Time(at, () => whole.ForOpening(openings[at], Top));
                best.Time(at, () => fast.ForOpening(openings[at], Top));
                forPerson.Time(at, () => fast.ForParticipant(persons[at], Top));
            }
        }

        var passing = openings.Take(SampledWhole).Average(opening => Passing(whole, opening));
        int[] tried = [.. openings.Select(opening => Tried(fast, opening)).Order()];
        var linq = new Shortest(3);
        for (var at = 0; at < 3; at++)
            linq.Time(at, () => Naive(fast.Scorer, country.Participants, openings[at]));
        var touch = floor.Mean;
        string Both(double measured) => $"{Ratio(measured, touch)} ({Ratio(measured, floorOfPrototype.Mean)} of {PrototypeBytes} B)";
        _table.Row($"Touch floor: the {FastRanker.HotBytes} hot bytes a person", Ms(touch), "1.0 ×", "1.0");
        _table.Row($"Touch floor: the {FastRanker.ScannedBytes} of them that every scan reads", Ms(floorOfScan.Mean), Ratio(floorOfScan.Mean, touch));
        _table.Row($"Touch floor: {PrototypeBytes} bytes a person, as the prototype had", Ms(floorOfPrototype.Mean), Ratio(floorOfPrototype.Mean, touch));
        _table.Row("Touch floor: every byte of the index", Ms(floorOfAll.Mean), Ratio(floorOfAll.Mean, touch));
        _table.Row("One opening, every row, all who pass scored", Ms(full.Mean), Both(full.Mean), "≤ 2.0 ×");
        _table.Row("Rows scored for an opening where all who pass are, mean", $"{passing:0}");
        _table.Row("One opening, pruned, mean", Ms(best.Mean), Both(best.Mean), "≤ 0.35 ×");
        _table.Row("One opening, pruned, 50th percentile", Ms(best.At(50)), Both(best.At(50)));
        _table.Row("One opening, pruned, 99th percentile", Ms(best.At(99)), Both(best.At(99)), "≤ 1.0 ×");
        _table.Row("Rows scored for an opening, mean; 50th, 99th percentile", $"{tried.Average():0}", $"{tried[tried.Length / 2]}, {tried[tried.Length * 99 / 100]}");
        _table.Row("One person, all openings, mean", Ms(forPerson.Mean), Ratio(forPerson.Mean, touch));
        _table.Row("Naive LINQ over objects", Ms(linq.Mean), $"{linq.Mean / best.Mean:0} × the pruned", "≥ 300 ×");
        return best.Mean;
    }

    private static int Passing(FastRanker whole, Opening opening)
    {
        var search = new PeopleSearch(whole.Now, whole.Scorer, whole.Now.Planner.Make(opening), Top);
        search.Whole();
        return search.Tried;
    }

    private static int Tried(FastRanker fast, Opening opening)
    {
        var search = new PeopleSearch(fast.Now, fast.Scorer, fast.Now.Openings.PlanOf(opening)!, Top);
        search.Pruned();
        return search.Tried;
    }

    private void Everyone(MadeUpCountry country, FastRanker fast)
    {
        var found = 0L;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        fast.ForEveryOpening(Top, 2, (_, ranked) => Interlocked.Add(ref found, ranked.Count));
        var wall = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalSeconds;
        _table.Row("Everyone × every opening, 2 threads", $"{wall:0.0} s, {cpu:0.0} CPU s", $"{found / (double)country.Openings.Length:0.0} found an opening", "≤ 6 s");
    }

    private void Changes(MadeUpCountry country, FastRanker fast)
    {
        var put = new Shortest(200);
        for (var at = 0; at < 200; at++)
        {
            var changed = country.Changed(country.Participants[at * 7]);
            put.Time(at, () => fast.Put(changed));
        }

        var openings = new Shortest(50);
        for (var at = 0; at < 50; at++)
            openings.Time(at, () => fast.Put(country.Openings[at * 3] with { Seats = 3 }));
        _table.Row("One changed person taken in, mean", Ms(put.Mean), $"longest {Ms(put.At(100))}", "milliseconds");
        _table.Row("One changed opening taken in, mean", Ms(openings.Mean), $"longest {Ms(openings.At(100))}", "milliseconds");
        var watch = Stopwatch.StartNew();
        fast.Compact();
        _table.Row("All changes built in anew", $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    private void Growth(int people, double pruned)
    {
        var points = new List<(int People, double Mean)>();
        foreach (var size in ((int[])[10_000, 50_000]).Where(each => each < people))
        {
            var country = new MadeUpCountry(Seed, size, Sampled);
            var fast = new FastRanker(country.Participants, country.Openings, country.Nearness());
            var best = new Shortest(Sampled);
            for (var round = 0; round < Rounds; round++)
            {
                for (var at = 0; at < Sampled; at++)
                    best.Time(at, () => fast.ForOpening(country.Openings[at], Top));
            }

            points.Add((size, best.Mean));
        }

        points.Add((people, pruned));
        foreach (var (size, mean) in points)
            _table.Row($"Growth: pruned mean at {size:N0} people", Ms(mean), $"{1e6 * mean / size:0.00} ns a person");
        if (points.Count < 2)
            return;
        var (first, last) = (points[0], points[^1]);
        _table.Row("Growth: exponent", $"{Math.Log(last.Mean / first.Mean) / Math.Log(last.People / (double)first.People):0.00}", "1 = as the people");
    }

    private static int Naive(Scorer scorer, Participant[] people, Opening opening) => people
        .Select(person => new RankedPair(new Pair(person, opening), scorer.Score(new Pair(person, opening))))
        .Where(each => each.Score.Verdict != Verdict.Blocked)
        .OrderBy(each => each).Take(Top).Count();

    /// <summary>So many bytes of memory that was written: what never was, the system answers from one page of zeros, which takes no time to read.</summary>
    private static ulong[] Written(long bytes)
    {
        var written = new ulong[bytes / sizeof(ulong)];
        Array.Fill(written, 1UL);
        return written;
    }

    private static ulong Touch(ulong[] bytes)
    {
        var (one, other) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (var at = 0; at + 8 <= bytes.Length; at += 8)
        {
            one += Vector256.LoadUnsafe(ref bytes[0], (nuint)at);
            other += Vector256.LoadUnsafe(ref bytes[0], (nuint)at + 4);
        }

        return Vector256.Sum(one + other);
    }

    internal static string Ms(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.000} ms");

    internal static string Ratio(double measured, double floor) => string.Create(CultureInfo.InvariantCulture, $"{measured / floor:0.00} ×");
}
