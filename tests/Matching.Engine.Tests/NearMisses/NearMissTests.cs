using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.NearMisses;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests.NearMisses;

public sealed class NearMissTests
{
    private const int FirstSeed = 20_260_501;
    private static readonly Scorer Oracle = Scorer.Standard();

    [Fact]
    public void Each_change_lets_in_as_many_as_the_oracle_counts_and_the_best_comes_first()
    {
        var found = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 60; seed++)
        {
            var (people, openings) = new World(new Random(seed)).Worlds(40, 2);
            var ranker = new FastRanker(people, openings);
            foreach (var opening in openings)
            {
                var effects = OpeningChanges.Find(ranker, opening, 3000, 100);
                found += effects.Count;
                Assert.All(effects, effect =>
                {
                    var changed = effect.Change.ApplyTo(new Pair(people[0], opening)).Opening;
                    Assert.Equal((Count(people, opening, 3000), Count(people, changed, 3000)), (effect.Before, effect.After));
                });
                // Nothing that the oracle finds among the changes tried is left out.
                var best = OpeningChanges.Candidates(ranker.Now, opening)
                    .Select(change => Count(people, change.ApplyTo(new Pair(people[0], opening)).Opening, 3000) - Count(people, opening, 3000)).DefaultIfEmpty().Max();
                Assert.Equal(best, effects.Count == 0 ? 0 : effects[0].More);
            }
        }

        Assert.True(found > 100, $"{found} changes found");
    }

    [Fact]
    public void A_kind_wanted_fits_the_person_unblocked_and_the_best_comes_first()
    {
        var kinds = WantedOpening.For(Oracle, Elin.Person);
        Assert.Equal(("5120", "work-training", 15m), (kinds[0].Kind.Occupation, kinds[0].Kind.Form, kinds[0].WithinKm));
        Assert.Equal(Verdict.Fits, kinds[0].Score.Verdict);
        for (var seed = FirstSeed; seed < FirstSeed + 300; seed++)
        {
            var person = new World(new Random(seed)).Pair().Participant;
            var wanted = WantedOpening.For(Oracle, person);
            Assert.All(wanted, each => Assert.Equal(Oracle.Score(new Pair(person, each.Kind)), each.Score));
            Assert.True(wanted.Zip(wanted.Skip(1)).All(each => each.First.Score.Score >= each.Second.Score.Score));
        }
    }

    [Fact]
    public void The_compass_counts_nobody_twice_and_takes_the_kind_that_serves_most_of_the_rest()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 20; seed++)
        {
            var (people, _) = new World(new Random(seed)).Worlds(60, 5);
            var options = new CompassOptions { AtLeast = 4500, Most = 6, Tried = 40 };
            var all = Compass.Find(people, options with { Most = 1000 });
            var kinds = Compass.Find(people, options);
            Assert.Equal(all.Take(6), kinds);

            var reached = new HashSet<string>();
            foreach (var kind in kinds)
            {
                var served = Served(people, kind.Opening, options.AtLeast);
                Assert.Equal(served.Count, kind.Serves);
                Assert.Equal(kind.New, served.Except(reached).Count());
                // No other kind that is known would have added more.
                Assert.All(all, other => Assert.True(Served(people, other.Opening, options.AtLeast).Except(reached).Count() <= kind.New));
                reached.UnionWith(served);
            }

            people.Reverse();
            Assert.Equal(kinds.Select(each => (each.Opening.Id, each.Serves, each.New)), Compass.Find(people, options).Select(each => (each.Opening.Id, each.Serves, each.New)));
        }
    }

    [Fact]
    public void Who_has_nothing_are_those_whom_the_oracle_finds_nothing_for()
    {
        var (people, openings) = new World(new Random(FirstSeed)).Worlds(80, 3);
        var without = Compass.Without(new FastRanker(people, openings), people, 7000);
        Assert.Equal(people.Where(person => openings.All(opening => Oracle.Score(new Pair(person, opening)) is { Verdict: Verdict.Blocked } or { Score: < 7000 })), without);
        Assert.InRange(without.Count, 1, 79);
    }

    private static int Count(List<Participant> people, Opening opening, int atLeast) => Served(people, opening, atLeast).Count;

    private static List<string> Served(List<Participant> people, Opening opening, int atLeast) =>
    [
        .. people.Where(person => Oracle.Score(new Pair(person, opening)) is { Verdict: not Verdict.Blocked } score && score.Score >= atLeast).Select(each => each.Id),
    ];
}
