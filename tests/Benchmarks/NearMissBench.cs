using System.Diagnostics;
using Matching.Engine.Fast;
using Matching.Engine.NearMisses;

namespace Benchmarks;

/// <summary>What would make it work, at scale.</summary>
internal sealed class NearMissBench(BenchTable table)
{
    private const int Openings = 20;
    private const int People = 20_000;

    internal void Run(MadeUpCountry country, FastRanker fast)
    {
        var changes = new Shortest(Openings);
        var with = 0;
        for (var at = 0; at < Openings; at++)
            changes.Time(at, () => with += OpeningChanges.Find(fast, country.Openings[at]).Count > 0 ? 1 : 0);
        table.Row("Best single change of an opening, everybody counted", EngineBench.Ms(changes.Mean), $"{with} of {Openings} have one");

        var watch = Stopwatch.StartNew();
        var people = country.Participants.Take(People).ToArray();
        var without = Compass.Without(fast, people, 7000);
        table.Row($"Who has nothing from 70 points, of {people.Length:N0}", $"{watch.Elapsed.TotalSeconds:0.0} s", $"{without.Count:N0} have nothing");
        watch.Restart();
        var kinds = Compass.Find(without, new CompassOptions(), country.Nearness());
        table.Row($"Acquisition compass for {without.Count:N0} people", $"{watch.Elapsed.TotalSeconds:0.0} s", $"ten kinds serve {kinds.Sum(kind => kind.New):N0}");
    }
}
