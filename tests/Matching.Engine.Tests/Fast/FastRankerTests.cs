using System.Globalization;
using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests.Fast;

/// <summary>The fast path says what the oracle says: the same pairs, in the same order, with the same outcome.</summary>
public sealed class FastRankerTests
{
    private const int FirstSeed = 20_260_201;

    /// <summary>Everyday size, the figure that the issue names, or what PLATFORM_WORLDS says.</summary>
    private static readonly int Worlds = int.TryParse(Environment.GetEnvironmentVariable("PLATFORM_WORLDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
        ? asked : Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1" ? 100_000 : 400;

    private static readonly int[] Sizes = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17];
    private static readonly int[] BlockSizes = [255, 256, 257, 511, 513];

    [Fact]
    public void It_equals_the_oracle_on_random_worlds_before_and_after_changes()
    {
        var (people, outside) = (0, 0);
        for (var seed = FirstSeed; seed < FirstSeed + Worlds; seed++)
        {
            var random = new Random(seed);
            var world = new World(random);
            var (participants, openings) = world.Worlds(seed % 150 == 0 ? world.One(BlockSizes) : world.One(Sizes), random.Next(5));
            INearness nearness = random.Next(3) == 0 ? IdentityNearness.Instance : new MadeUpNearness(seed);
            var fast = new FastRanker(participants, openings, nearness) { Pruning = random.Next(4) > 0 };
            people += participants.Count;
            outside += fast.PeopleOutside;
            AssertEqual(fast, participants, openings, random, seed);

            for (var i = random.Next(4); i > 0; i--)
                Change(fast, participants, openings, world, random);
            AssertEqual(fast, participants, openings, random, seed);
            if (random.Next(4) == 0)
            {
                fast.Compact();
                Assert.Equal(0, fast.ChangesWaiting);
                AssertEqual(fast, participants, openings, random, seed);
            }
        }

        // The oracle must not do the work that is tested.
        Assert.True(outside * 100 < people, $"{outside} of {people} people are outside the columns");
    }

    [Fact]
    public void It_scores_every_pair_that_the_laws_look_at_as_the_oracle_does()
    {
        var recorder = new Recorder();
        foreach (var law in (Law[])[.. Gains.All, .. Unknowns.All, .. Promises.All])
        {
            for (var seed = FirstSeed; seed < FirstSeed + 40; seed++)
            {
                var world = new World(new Random(seed));
                Assert.Null(law.Check(recorder.Scorer, world.Pair(), world));
            }
        }

        var scorer = Scorer.Standard();
        var pairs = recorder.Taken();
        Assert.True(pairs.Count > 10_000, $"{pairs.Count} pairs");
        foreach (var pair in pairs)
        {
            var ranked = Assert.Single(new FastRanker([pair.Participant], [pair.Opening]).ForOpening(pair.Opening, 1, withBlocked: true));
            Assert.Equal(scorer.Score(pair), ranked.Score);
        }
    }

    /// <summary>All 32 axes that there can be, the known ones last, and more physical ones than any index of what blocks holds.</summary>
    [Fact]
    public void It_equals_the_oracle_with_axes_and_weights_of_ones_own()
    {
        var own = Enumerable.Range(0, Vocabulary.MostAxes - World.Axes.Length).Select(number => "own-" + number);
        string[] axes = [.. own, .. World.Axes];
        var vocabulary = new Vocabulary(
            [.. axes.Select((axis, at) => new Axis(axis, at % 3 == 0 ? AxisGroup.Physical : AxisGroup.Social))], StandardVocabulary.Instance.Adaptations);
        var shares = StandardWeights.Instance.Points.ToDictionary();
        foreach (var axis in axes.Except(StandardVocabulary.Instance.Axes.Select(each => each.Id)))
            shares["tolerance." + axis] = 70;
        var weights = Weights.FromShares("own-1", "tests", "more axes", shares);
        for (var seed = FirstSeed; seed < FirstSeed + Math.Max(200, Worlds / 20); seed++)
        {
            var random = new Random(seed);
            var (participants, openings) = new World(random).Worlds(random.Next(60), 3);
            var fast = new FastRanker(participants, openings, new MadeUpNearness(seed), weights, vocabulary) { Pruning = random.Next(2) > 0 };
            AssertEqual(fast, participants, openings, random, seed);
        }
    }

    [Fact]
    public void Every_pair_is_told_whichever_number_of_threads()
    {
        var (participants, openings) = new World(new Random(FirstSeed)).Worlds(300, 20);
        var oracle = new ScalarRanker(Scorer.Standard(), participants, openings);
        var fast = new FastRanker(participants, openings);
        foreach (var threads in (int[])[1, 2, 5])
        {
            var told = new System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyList<RankedPair>>();
            fast.ForEveryOpening(7, threads, (opening, ranked) => Assert.True(told.TryAdd(opening.Id, ranked)));
            Assert.Equal(openings.Count, told.Count);
            Assert.All(openings, opening => AssertSame(oracle.ForOpening(opening, 7), told[opening.Id], $"{threads} threads, {opening.Id}"));
        }
    }

    [Fact]
    public async Task A_search_goes_on_undisturbed_while_people_change()
    {
        var (participants, openings) = new World(new Random(FirstSeed + 1)).Worlds(600, 3);
        var fast = new FastRanker(participants, openings);
        var expected = openings.ConvertAll(opening => fast.ForOpening(opening, 10));
        using var stop = new CancellationTokenSource();
        // The changed people go round: every one of them is put back as it was, so a search may see any state of these.
        var changing = participants.Where(person => !expected.Any(ranked => ranked.Any(each => each.Pair.Participant.Id == person.Id))).Take(50).ToList();
        var writer = Task.Run(() =>
        {
            for (var round = 0; !stop.IsCancellationRequested; round++)
            {
                var person = changing[round % changing.Count];
                fast.RemoveParticipant(person.Id);
                fast.Put(person);
                if (round % 500 == 499)
                    fast.Compact();
            }
        });
        for (var round = 0; round < 300; round++)
            Assert.All(openings.Zip(expected), each => AssertSame(each.Second, fast.ForOpening(each.First, 10), "while changing"));
        await stop.CancelAsync();
        await writer;
    }

    private static void AssertEqual(FastRanker fast, List<Participant> participants, List<Opening> openings, Random random, int seed)
    {
        var oracle = new ScalarRanker(fast.Scorer, participants, openings);
        var top = random.Next(5) switch { 0 => 1, 1 => 2, 2 => 5, 3 => 20, _ => 1000 };
        var withBlocked = random.Next(3) == 0;
        foreach (var opening in openings)
            AssertSame(oracle.ForOpening(opening, top, withBlocked), fast.ForOpening(opening, top, withBlocked), $"seed {seed}, {opening.Id}, top {top}");
        foreach (var person in participants.Take(20))
            AssertSame(oracle.ForParticipant(person, top, withBlocked), fast.ForParticipant(person, top, withBlocked), $"seed {seed}, {person.Id}, top {top}");
    }

    private static void AssertSame(IReadOnlyList<RankedPair> expected, IReadOnlyList<RankedPair> actual, string where) => Assert.True(
        expected.Select(Told).SequenceEqual(actual.Select(Told)),
        $"{where}:\nthe oracle {string.Join("; ", expected.Select(Told))}\nthe fast path {string.Join("; ", actual.Select(Told))}");

    private static (string, string, PairScore) Told(RankedPair each) => (each.Pair.Participant.Id, each.Pair.Opening.Id, each.Score);

    private static void Change(FastRanker fast, List<Participant> participants, List<Opening> openings, World world, Random random)
    {
        var fresh = world.Pair(random.Next(1000));
        switch (random.Next(5))
        {
            case 0 when participants.Count > 0:
                var changed = fresh.Participant with { Id = world.One(participants).Id };
                participants[participants.FindIndex(each => each.Id == changed.Id)] = changed;
                fast.Put(changed);
                break;
            case 1 when participants.Count > 0:
                var left = world.One(participants);
                participants.Remove(left);
                fast.RemoveParticipant(left.Id);
                break;
            case 2 when openings.Count > 0:
                var opening = fresh.Opening with { Id = world.One(openings).Id };
                openings[openings.FindIndex(each => each.Id == opening.Id)] = opening;
                fast.Put(opening);
                break;
            case 3 when openings.Count > 0:
                var gone = world.One(openings);
                openings.Remove(gone);
                fast.RemoveOpening(gone.Id);
                break;
            default:
                var person = fresh.Participant with { Id = "new" + random.Next(1_000_000), Licences = random.Next(3) == 0 ? ["crane"] : fresh.Participant.Licences };
                participants.Add(person);
                fast.Put(person);
                break;
        }
    }
}
