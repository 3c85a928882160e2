using System.Diagnostics;
using System.Globalization;
using Matching.Engine.Fast;
using Matching.Engine.Scoring;

namespace Benchmarks;

internal static class EngineBench
{
    internal static void Run(TextWriter output)
    {
        var n = int.Parse(Environment.GetEnvironmentVariable("BENCH_PEOPLE") ?? "350000", CultureInfo.InvariantCulture);
        var t = Stopwatch.StartNew();
        var country = new MadeUpCountry(1, n, n / 7);
        output.WriteLine($"world {t.ElapsedMilliseconds} ms, {GC.GetTotalMemory(true) >> 20} MB"); t.Restart();
        var fast = new FastRanker(country.Participants, country.Openings, country.Nearness());
        output.WriteLine($"build {t.ElapsedMilliseconds} ms, {fast.PeopleBytes / (double)n:0.0} B/person outside {fast.PeopleOutside}, {GC.GetTotalMemory(true) >> 20} MB");
        var whole = new FastRanker(country.Participants, country.Openings, country.Nearness()) { Pruning = false };
        var touch = new ulong[n * 26 / 8 + 8];
        var sample = country.Openings.Take(2000).ToArray();
        for (var round = 0; round < 3; round++)
        {
            ulong sum = 0;
            var floor = 1e9;
            for (var k = 0; k < 300; k++) { t.Restart(); sum += Touch(touch); floor = Math.Min(floor, t.Elapsed.TotalMilliseconds); }
            var full = 0.0;
            foreach (var o in sample.Take(100)) { var best=1e9; for(var q=0;q<3;q++){ t.Restart(); whole.ForOpening(o, 20); best=Math.Min(best,t.Elapsed.TotalMilliseconds);} full += best / 100; }
            var times = new List<double>();
            foreach (var o in sample) { var best=1e9; for(var q=0;q<3;q++){ t.Restart(); fast.ForOpening(o, 20); best=Math.Min(best,t.Elapsed.TotalMilliseconds);} times.Add(best); }
            times.Sort();
            var pt = new List<double>();
            foreach (var p in country.Participants.Take(1000)) { var best=1e9; for(var q=0;q<3;q++){ t.Restart(); fast.ForParticipant(p, 100); best=Math.Min(best,t.Elapsed.TotalMilliseconds);} pt.Add(best); }
            pt.Sort();
            output.WriteLine($"floor {floor:0.000} full {full:0.000} ({full / floor:0.00}) pruned mean {times.Average():0.000} ({times.Average() / floor:0.00}) p50 {times[times.Count / 2]:0.000} p99 {times[times.Count * 99 / 100]:0.000} ({times[times.Count * 99 / 100] / floor:0.00}) max {times[^1]:0.00} person mean {pt.Average():0.000} p99 {pt[990]:0.000} {sum}");
        }
        t.Restart();
        long pairs = 0;
        fast.ForEveryOpening(20, 2, (o, r) => Interlocked.Add(ref pairs, r.Count));
        output.WriteLine($"all {t.ElapsedMilliseconds} ms, {pairs / (double)country.Openings.Length:0.0} a opening");
        t.Restart();
        var scorer = fast.Scorer;
        var o0 = sample[0];
        var c = country.Participants.Select(p => new RankedPair(new Pair(p, o0), scorer.Score(new Pair(p, o0)))).Where(e => e.Score.Verdict != Verdict.Blocked).OrderBy(e => e).Take(20).Count();
        output.WriteLine($"linq {t.ElapsedMilliseconds} ms {c}");
    }

    private static ulong Touch(ulong[] a)
    {
        var v = System.Runtime.Intrinsics.Vector256<ulong>.Zero;
        for (var i = 0; i + 4 <= a.Length; i += 4)
            v += System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref a[0], (nuint)i);
        return System.Runtime.Intrinsics.Vector256.Sum(v);
    }
}
