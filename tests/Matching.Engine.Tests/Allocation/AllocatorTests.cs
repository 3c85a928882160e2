using Matching.Engine.Allocation;
using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests.Allocation;

public sealed class AllocatorTests
{
    private const int FirstSeed = 20_260_401;

    [Fact]
    public void It_is_the_best_of_all_allocations_of_a_tiny_world_by_the_scalar_scorer()
    {
        var placed = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 400; seed++)
        {
            var (people, openings) = Tiny(seed);
            var floor = seed % 2 == 0 ? 1 : 5500;
            var result = Allocator.Allocate(new FastRanker(people, openings), people, new AllocationOptions { Floor = floor });
            var best = Best(Scorer.Standard(), people, openings, 0, openings.ToDictionary(each => each.Id, Seats), floor);
            Assert.True(result.Total == best && result.Bound == best && result.Gap == 0, $"seed {seed}: {result.Total}, bound {result.Bound}, best {best}");
            Assert.Equal(result.Total, result.Pairs.Sum(each => (long)each.Score.Score));
            Assert.All(result.Pairs, each => Assert.True(each.Score.Score >= floor && each.Score == Scorer.Standard().Score(each.Pair) && each.Cost >= 0));
            Assert.All(result.Pairs.CountBy(each => each.Pair.Opening), each => Assert.True(each.Value <= Seats(each.Key)));
            Assert.Equal(people.Select(each => each.Id).Order(), result.Pairs.Select(each => each.Pair.Participant.Id).Concat(result.Unplaced).Order());
            placed += result.Pairs.Count;
        }

        Assert.True(placed > 300, $"{placed} placed");
    }

    [Fact]
    public void Neither_the_order_of_the_input_nor_the_threads_change_who_gets_which()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 20; seed++)
        {
            var (people, openings) = new World(new Random(seed)).Worlds(80, 12);
            string[] Told(int threads, List<Participant> persons, List<Opening> offers) =>
            [
                .. Allocator.Allocate(new FastRanker(persons, offers), persons, new AllocationOptions { Floor = 1, Threads = threads })
                    .Pairs.Select(each => $"{each.Pair.Participant.Id} {each.Pair.Opening.Id} {each.Cost}").Order(StringComparer.Ordinal),
            ];
            var straight = Told(1, people, openings);
            people.Reverse();
            openings.Reverse();
            Assert.Equal(straight, Told(3, people, openings));
        }
    }

    [Fact]
    public void A_fixed_pair_keeps_its_seat()
    {
        var one = Elin.Person with { Id = "one" };
        var other = Elin.Person with { Id = "other", Wishes = [] };
        var kitchen = Elin.Kitchen with { Seats = 1 };
        var ranker = new FastRanker([one, other], [kitchen]);
        Assert.Equal("one", Assert.Single(Allocator.Allocate(ranker, [other, one], new AllocationOptions()).Pairs).Pair.Participant.Id);

        var result = Allocator.Allocate(ranker, [other, one], new AllocationOptions { Fixed = [new FixedPair("other", "kitchen")] });
        var kept = Assert.Single(result.Pairs);
        Assert.True(kept.Fixed && kept.Pair.Participant.Id == "other");
        Assert.Equal(["one"], result.Unplaced);

        Assert.Throws<ArgumentException>(() => Allocator.Allocate(ranker, [one], new AllocationOptions { Fixed = [new FixedPair("other", "kitchen")] }));
        Assert.Throws<ArgumentException>(() => Allocator.Allocate(ranker, [one], new AllocationOptions { Fixed = [new FixedPair("one", "another")] }));
    }

    [Fact]
    public void The_supervisor_s_capacity_counts_as_seats_do_and_the_floor_leaves_people_out()
    {
        List<Participant> people = [.. Enumerable.Range(0, 4).Select(i => Elin.Person with { Id = $"p{i}" })];
        int Placed(Opening opening, int floor = 4000) =>
            Allocator.Allocate(new FastRanker(people, [opening]), people, new AllocationOptions { Floor = floor }).Pairs.Count;
        Assert.Equal(3, Placed(Elin.Kitchen with { Seats = 3, SupervisorCapacity = 7 }));
        Assert.Equal(2, Placed(Elin.Kitchen with { Seats = 3, SupervisorCapacity = 2 }));
        Assert.Equal(1, Placed(Elin.Kitchen with { Seats = null, SupervisorCapacity = null }));
        Assert.Equal(0, Placed(Elin.Kitchen with { Seats = 0 }));
        Assert.Equal(0, Placed(Elin.Kitchen with { Seats = 3, Occupation = null }, floor: 9000));
    }

    [Fact]
    public void Without_the_proof_the_gap_is_certified()
    {
        var (people, openings) = new World(new Random(FirstSeed)).Worlds(400, 60);
        var ranker = new FastRanker(people, openings);
        var exact = Allocator.Allocate(ranker, people, new AllocationOptions { Floor = 1 });
        var quick = Allocator.Allocate(ranker, people, new AllocationOptions { Floor = 1, Exact = false });
        Assert.Equal(0, exact.Gap);
        Assert.InRange(exact.Total, quick.Total, quick.Bound);
        Assert.True(quick.Gap < 0.001, $"{quick.Gap}");
        Assert.All(quick.Pairs, each => Assert.Null(each.Cost));
    }

    private static (List<Participant> People, List<Opening> Openings) Tiny(int seed)
    {
        var random = new Random(seed);
        var (people, openings) = new World(random).Worlds(random.Next(6), random.Next(1, 4));
        return (people, openings);
    }

    private static int Seats(Opening opening) => Math.Min(opening.Seats ?? 1, opening.SupervisorCapacity ?? int.MaxValue);

    private static long Best(Scorer scorer, List<Participant> people, List<Opening> openings, int at, Dictionary<string, int> seats, int floor)
    {
        if (at == people.Count)
            return 0;
        var best = Best(scorer, people, openings, at + 1, seats, floor);
        foreach (var opening in openings.Where(each => seats[each.Id] > 0))
        {
            var score = scorer.Score(new Pair(people[at], opening));
            if (score.Verdict == Verdict.Blocked || score.Score < floor)
                continue;
            seats[opening.Id]--;
            best = Math.Max(best, score.Score + Best(scorer, people, openings, at + 1, seats, floor));
            seats[opening.Id]++;
        }

        return best;
    }
}
