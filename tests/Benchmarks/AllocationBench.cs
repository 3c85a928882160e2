using System.Diagnostics;
using Matching.Engine.Allocation;
using Matching.Engine.Fast;

namespace Benchmarks;

/// <summary>Who gets which: the auction alone, the auction with the proof, the proof from nothing, and what simpler ways are worth.</summary>
internal sealed class AllocationBench(BenchTable table)
{
    private const int MostPeople = 100_000;

    /// <summary>Without prices to begin with every person is led past everybody: that pays for few people only.</summary>
    private const int FromNothing = 5_000;

    internal void Run(int most)
    {
        var country = new MadeUpCountry(2, Math.Min(most, MostPeople), Math.Min(most, MostPeople) * 3 / 10);
        var people = country.Participants;
        var openings = country.Openings;
        var ranker = new FastRanker(people, openings, country.Nearness());
        var watch = Stopwatch.StartNew();
        var problem = Allocator.ProblemOf(ranker, people, new AllocationOptions { Threads = 2, CandidatesPerPerson = 100, Floor = 5000 });
        var name = $"Allocation {people.Length:N0} × {openings.Length:N0}";
        table.Row($"{name}: candidates, 2 threads", $"{watch.Elapsed.TotalSeconds:0.0} s", $"{problem.Openings.Length:N0} edges");

        foreach (var step in (int[])[1, 4])
        {
            var alone = Timed(() => Auction.Run(problem, step), out var state);
            table.Row($"{name}: auction alone, step {step}", $"{alone:0.00} s", $"gap {(state.Bound - state.Total) / (double)state.Bound:0.00000 %}", "≤ 0.01 %");
        }

        var proven = Timed(() => Proven(problem, 16), out var exact);
        table.Row($"{name}: auction and proof", $"{proven:0.00} s", $"gap {(exact.Bound - exact.Total) / (double)exact.Bound:0 %}", "0 %");
        if (people.Length <= FromNothing)
            table.Row($"{name}: proof from nothing", $"{Timed(() => Proven(problem, 0), out _):0.00} s");
        table.Row($"{name}: network simplex (LEMON)", "not measured", "cannot be had here", "4 ×, 2 ×");
        table.Row($"{name}: value over greedy", $"{exact.Total / (double)Greedy(problem) - 1:+0.0 %}", "", "≥ +8 %");
        table.Row($"{name}: value over first come", $"{exact.Total / (double)FirstCome(problem) - 1:+0.0 %}", "", "≥ +8 %");
    }

    private static double Timed(Func<SeatState> act, out SeatState state)
    {
        var watch = Stopwatch.StartNew();
        state = act();
        return watch.Elapsed.TotalSeconds;
    }

    private static SeatState Proven(SeatProblem problem, int step)
    {
        var state = step == 0 ? new SeatState(problem) : Auction.Run(problem, step);
        for (var person = 0; step == 0 && person < problem.People; person++)
            state.Profit[person] = state.BestProfit(person);
        new SeatPaths(state).Finish();
        return state;
    }

    /// <summary>The best pair of all, then the best of the rest, and so on.</summary>
    private static long Greedy(SeatProblem problem)
    {
        var owner = new int[problem.Openings.Length];
        for (var person = 0; person < problem.People; person++)
            Array.Fill(owner, person, problem.Starts[person], problem.Starts[person + 1] - problem.Starts[person]);
        var (seats, placed, total) = (problem.Seats.ToArray(), new bool[problem.People], 0L);
        foreach (var edge in Enumerable.Range(0, owner.Length).OrderByDescending(edge => problem.Worths[edge]))
        {
            if (placed[owner[edge]] || seats[problem.Openings[edge]] == 0)
                continue;
            placed[owner[edge]] = true;
            seats[problem.Openings[edge]]--;
            total += problem.Worths[edge];
        }

        return total;
    }

    /// <summary>Each in turn takes the best that is left.</summary>
    private static long FirstCome(SeatProblem problem)
    {
        var (seats, total) = (problem.Seats.ToArray(), 0L);
        for (var person = 0; person < problem.People; person++)
        {
            for (var edge = problem.Starts[person]; edge < problem.Starts[person + 1]; edge++)
            {
                if (seats[problem.Openings[edge]] == 0)
                    continue;
                seats[problem.Openings[edge]]--;
                total += problem.Worths[edge];
                break;
            }
        }

        return total;
    }
}
