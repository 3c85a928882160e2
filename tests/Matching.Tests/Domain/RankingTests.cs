using Matching.Domain;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;
using Participants.Contracts;
using Placements.Contracts;
using Taxonomy.Contracts;

namespace Matching.Tests.Domain;

public sealed class RankingTests
{
    /// <summary>No taxonomy: SSYK codes alone.</summary>
    private static readonly EngineNearness Ssyk = new(new NoTaxonomy());
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Asked Anything = new([], null, null, Urgency.Ordinary, null, null);
    private static readonly MatchProfile Elin = new(Guid.Parse("0198c0de-0000-7000-8000-000000000001"), false) { Wishes = [new("9412", 1)], Vetoes = [],
        Forms = ["work-training"] };

    [Fact]
    public void The_order_is_the_engines()
    {
        var candidates = Enumerable.Range(0, 60).Select(n =>
            Opening() with { Profile = Opening().Profile with { Occupation = n % 3 == 0 ? "9412" : n % 3 == 1 ? "9411" : "5120", HoursMin = n } })
            .Select(c => Candidate.Of(c.Profile with { Id = Guid.CreateVersion7() })).ToList();
        var ranking = new Ranking(Elin, Anything, "SE", Today, Ssyk, candidates);
        var engine = new ScalarRanker(ranking.Scorer, [], [.. candidates.Select(c => c.Engine)]).ForParticipant(EngineParticipant.Of(Elin, "SE"), 60);
        Assert.Equal(engine.Select(r => r.Pair.Opening.Id), ranking.Ranked.Select(j => j.Id.ToString()));
        Assert.True(engine.Count > 40);
    }

    [Fact]
    public void A_protected_person_is_never_placed_where_the_public_comes_and_the_engine_is_not_told()
    {
        var open = Candidate.Of(Opening().Profile with { IsOpenToPublic = true });
        Assert.Equal(OutsideStop.ProtectedAtPublic, new Ranking(Elin with { IsProtected = true }, Anything, "SE", Today, Ssyk, [open]).Stopped.Single().StoppedBy);
        Assert.Single(new Ranking(Elin, Anything, "SE", Today, Ssyk, [open]).Ranked);
        Assert.True(new Ranking(Elin with { IsProtected = true }, Anything, "SE", Today, Ssyk, [Opening()]).Ranked.Single().AsksFirst);
        Assert.False(new Ranking(Elin, Anything, "SE", Today, Ssyk, [Opening()]).Ranked.Single().AsksFirst);
    }

    [Fact]
    public void Another_form_than_asked_for_is_left_out_and_an_unknown_one_is_not()
    {
        var ranking = new Ranking(Elin, Anything with { Form = "work-training" }, "SE", Today, Ssyk,
            [Opening(), Candidate.Of(Opening().Profile with { Form = "employment" }), Candidate.Of(Opening().Profile with { Form = null })]);
        Assert.Equal(2, ranking.Ranked.Count);
        Assert.Equal(OutsideStop.OtherForm, ranking.Stopped.Single().StoppedBy);
    }

    [Fact]
    public void A_no_stops_also_what_lies_under_the_group_that_was_named()
    {
        var ranking = new Ranking(Elin with { Vetoes = [new("occupation", "94")] }, Anything, "SE", Today, Ssyk, [Opening()]);
        Assert.Equal("veto", ranking.Stopped.Single().StoppedBy);
    }

    [Fact]
    public void The_wish_weighs_most_whatever_matters_this_time()
    {
        foreach (var one in Focus.Codes)
        {
            foreach (var other in Focus.Codes)
            {
                var weights = FocusWeights.For(Focus.Among([one, other]));
                Assert.Equal(Weights.Total, weights.Points.Values.Sum());
                Assert.All(weights.Points, p => Assert.True(p.Value <= weights.Of("wish"), $"{p.Key} outweighs the wish with {one} and {other}."));
                Assert.Equal(StandardWeights.Instance.Points.Keys.Order(StringComparer.Ordinal), weights.Points.Keys.Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void What_is_missing_is_named_until_it_is_known()
    {
        Assert.Equal(EnoughKnown.Sections, EnoughKnown.Missing(new(Guid.NewGuid(), false)));
        Assert.Equal(["surroundings"], EnoughKnown.Missing(new(Guid.NewGuid(), false)
        {
            Wishes = [], HoursNow = 1, Days = [], Times = [], Latitude = 1, Longitude = 1, MaxTravelKm = 1, Needs = [], Support = "none", Forms = [],
            Tolerances = new Dictionary<string, int> { ["lifting"] = 0, ["pace"] = 1 },
        }));
    }

    [Fact]
    public void The_taxonomy_says_what_is_near_and_codes_that_it_does_not_hold_by_their_digits()
    {
        var nearness = new EngineNearness(new NoTaxonomy { Near = 730 });
        Assert.Equal(730, nearness.Occupation("9412", "9411"));
        Assert.Equal(500, Ssyk.Occupation("9412", "9411"));
        Assert.Equal(0, Ssyk.Occupation("a", "b"));
        Assert.True(Ssyk.Covers(VetoKind.Occupation, "94", "9411"));
        Assert.False(Ssyk.Covers(VetoKind.Sector, "47", "4711"));
        Assert.True(new EngineNearness(new NoTaxonomy { IsBroad = true }).Covers(VetoKind.Occupation, "group", "a"));
    }

    private static Candidate Opening() =>
        Candidate.Of(new(Guid.CreateVersion7(), "Packa", Guid.CreateVersion7(), 1, 1, OpeningState.Published) { Occupation = "9412", Form = "work-training" });

    private sealed class NoTaxonomy : IConceptNearness
    {
        public int Near { get; init; }

        public bool IsBroad { get; init; }

        public int Occupation(string held, string wanted) => Near;

        public int Skill(string held, string wanted) => Near;

        public bool Covers(string broader, string code) => IsBroad;
    }
}
