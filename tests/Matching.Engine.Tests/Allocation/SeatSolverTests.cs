using Matching.Engine.Allocation;

namespace Matching.Engine.Tests.Allocation;

/// <summary>The solver against every possible allocation of tiny problems, and against itself from other beginnings on larger ones.</summary>
public sealed class SeatSolverTests
{
    private const int FirstSeed = 20_260_301;
    private static readonly int Cases = Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1" ? 100_000 : 4_000;

    [Fact]
    public void Tiny_problems_get_the_best_of_all_allocations_with_a_proof_and_the_cost_of_each_pair()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Cases; seed++)
        {
            var random = new Random(seed);
            var problem = Random(random, random.Next(6), random.Next(1, 5), ties: seed % 2 == 0);
            var best = BestOfAll(problem, 0, [.. problem.Seats], -1);
            foreach (var step in (int[])[0, 1, 3, 40])
            {
                var (state, paths) = Solved(problem, step);
                Assert.True(state.Total == best && state.Bound == best, $"seed {seed}, step {step}: {state.Total}, bound {state.Bound}, best {best}");
                AssertLegal(problem, state, $"seed {seed}, step {step}");
                for (var person = 0; person < problem.People; person++)
                {
                    if (state.Edge[person] is >= 0 and var edge)
                        Assert.Equal(best - BestOfAll(problem, 0, [.. problem.Seats], edge), paths.CostOf(person));
                }
            }

            var alone = Auction.Run(problem, 1 + random.Next(20));
            AssertLegal(problem, alone, $"seed {seed}");
            Assert.True(alone.Total <= best && best <= alone.Bound, $"seed {seed}: {alone.Total} ≤ {best} ≤ {alone.Bound}");
        }
    }

    [Fact]
    public void Larger_problems_come_to_the_same_from_every_beginning()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 60; seed++)
        {
            var random = new Random(seed);
            var problem = Random(random, random.Next(50, 400), random.Next(10, 120), ties: seed % 3 == 0);
            long[] totals = [.. ((int[])[0, 1, 10, 200]).Select(step => Solved(problem, step).State).Select(state =>
            {
                Assert.Equal(state.Bound, state.Total);
                AssertLegal(problem, state, $"seed {seed}");
                return state.Total;
            })];
            Assert.Single(totals.Distinct());
        }
    }

    private static (SeatState State, SeatPaths Paths) Solved(SeatProblem problem, int step)
    {
        var state = step > 0 ? Auction.Run(problem, step) : new SeatState(problem);
        for (var person = 0; step == 0 && person < problem.People; person++)
            state.Profit[person] = state.BestProfit(person);
        var paths = new SeatPaths(state);
        paths.Finish();
        return (state, paths);
    }

    private static SeatProblem Random(Random random, int people, int openings, bool ties)
    {
        var starts = new List<int> { 0 };
        var (ends, worths) = (new List<int>(), new List<int>());
        for (var person = 0; person < people; person++)
        {
            foreach (var opening in Enumerable.Range(0, openings).Where(_ => random.Next(openings > 6 ? openings / 5 : 2) == 0))
            {
                ends.Add(opening);
                worths.Add(ties ? 1 + random.Next(3) : 1 + random.Next(100));
            }

            starts.Add(ends.Count);
        }

        return new SeatProblem([.. starts], [.. ends], [.. worths], [.. Enumerable.Range(0, openings).Select(_ => random.Next(1, 4))]);
    }

    private static int BestOfAll(SeatProblem problem, int person, int[] seats, int without)
    {
        if (person == problem.People)
            return 0;
        var best = BestOfAll(problem, person + 1, seats, without);
        for (var edge = problem.Starts[person]; edge < problem.Starts[person + 1]; edge++)
        {
            if (edge == without || seats[problem.Openings[edge]] == 0)
                continue;
            seats[problem.Openings[edge]]--;
            best = Math.Max(best, problem.Worths[edge] + BestOfAll(problem, person + 1, seats, without));
            seats[problem.Openings[edge]]++;
        }

        return best;
    }

    /// <summary>Seats are kept to, and the prices really prove the bound.</summary>
    private static void AssertLegal(SeatProblem problem, SeatState state, string where)
    {
        var taken = new int[problem.Seats.Length];
        for (var person = 0; person < problem.People; person++)
        {
            if (state.Edge[person] >= 0)
                taken[problem.Openings[state.Edge[person]]]++;
            Assert.True(state.Profit[person] >= state.BestProfit(person), where);
        }

        Assert.True(taken.Zip(problem.Seats).All(each => each.First <= each.Second) && state.Price.All(price => price >= 0), where);
        Assert.Equal(taken, state.Taken);
    }
}
