using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>What the soft factors give, in hundredths of a point.</summary>
public sealed class SoftTests
{
    [Theory]
    [InlineData("1.0", 3000)]
    [InlineData("0.5", 2250)]
    [InlineData("0", 1500)]
    [InlineData("7", 3000)]
    public void A_wish_for_the_occupation_counts_by_its_strength_from_half_upwards(string weight, int points) =>
        Assert.Equal(points, Points("wish", p => p with { Wishes = [new Wish("9412", 1), new Wish("5120", decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture))] }));

    [Fact]
    public void Only_other_wishes_or_none_give_nothing_and_unknown_wishes_half()
    {
        Assert.Equal(0, Points("wish", p => p with { Wishes = [new Wish("9412", 1)] }));
        Assert.Equal(0, Points("wish", p => p with { Wishes = [] }));
        Assert.Equal(1500, Points("wish", p => p with { Wishes = null }));
    }

    [Fact]
    public void A_taxonomy_lets_a_near_wish_and_near_experience_count()
    {
        var nearness = new SsykNearness(new Dictionary<string, string> { ["5120"] = "5120", ["5121"] = "5121", ["512"] = "512" });
        var pair = Elin.With(p => p with { Wishes = [new Wish("5121", 1)], Experience = [new Experience("5121", 3)] });
        var explained = Scorer.Standard(nearness).Explain(pair);

        Assert.Equal(("wish.near", 1500), (explained.Factors.Single(each => each.Factor == "wish").Why.Key, Points(explained, "wish")));
        Assert.Equal(("experience.near", 250), (explained.Factors.Single(each => each.Factor == "experience").Why.Key, Points(explained, "experience")));
        Assert.Equal(Verdict.Blocked, Scorer.Standard(nearness).Score(Elin.With(p => p with { Vetoes = [new Veto(VetoKind.Occupation, "512")] })).Verdict);
        Assert.Equal(Verdict.Fits, Scorer.Standard(nearness).Score(Elin.With(p => p with { Vetoes = [new Veto(VetoKind.Occupation, "5121")] })).Verdict);
    }

    [Theory]
    [InlineData(0, 250)]
    [InlineData(1, 333)]
    [InlineData(3, 500)]
    [InlineData(30, 500)]
    public void Experience_counts_by_its_years_up_to_three(int years, int points) =>
        Assert.Equal(points, Points("experience", p => p with { Experience = [new Experience("5120", years)] }));

    [Fact]
    public void Skills_count_by_their_mean_and_a_lower_level_less_than_half()
    {
        Assert.Equal(700, Points("skill.required"));
        Assert.Equal(175, Points("skill.required", p => p with { Skills = [new HeldSkill("dishwashing", 1)] }));
        Assert.Equal(525, Points("skill.required", p => p with { Skills = [new HeldSkill("dishwashing", null)] }));
        Assert.Equal(350, Points("skill.required", opening: o => o with { Skills = [.. o.Skills!, new AskedSkill("baking", true, null)] }));
        Assert.Equal(150, Points("skill.merit", opening: o => o with { Skills = [new("baking", false, null), new("dishwashing", false, null)] }));
    }

    [Fact]
    public void A_way_within_the_limit_counts_by_its_length_and_the_limit_itself_is_still_accepted()
    {
        Assert.Equal(600, Points("travel"));
        var halfWay = Points("travel", opening: o => o with { Place = new Place(63.82 + 7.5 / 111.195, 20.26) });
        Assert.InRange(halfWay, 449, 451);
        var atLimit = Points("travel", p => p with { MaxTravelKm = 7.5m }, o => o with { Place = new Place(63.82 + 7.47 / 111.195, 20.26) });
        Assert.InRange(atLimit, 300, 305);
    }

    [Theory]
    [InlineData("2026-02-01", 300)]
    [InlineData("2026-02-08", 225)]
    [InlineData("2026-02-15", 150)]
    [InlineData("2026-04-01", 75)]
    [InlineData("2026-07-01", 0)]
    public void Waiting_costs_little_for_two_weeks_and_all_after_fifteen(string from, int points) =>
        Assert.Equal(points, Points("start", p => p with { Availability = p.Availability! with { From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) } }));

    [Fact]
    public void Room_to_grow_counts_against_what_may_be_reached()
    {
        Assert.Equal(200, Points("hours.growth"));
        Assert.Equal(60, Points("hours.growth", opening: o => o with { Hours = new HoursAsked(10, 15) }));
    }

    [Fact]
    public void A_goal_that_the_opening_does_not_suit_gives_nothing() => Assert.Equal(0, Points("goal", p => p with { Goal = "reference" }));

    [Theory]
    [InlineData(2, 140)]
    [InlineData(1, 140)]
    [InlineData(0, 56)]
    public void Pace_above_the_tolerance_gives_less_than_half(int tolerance, int points) =>
        Assert.Equal(points, Points("tolerance.pace", p => p with { Tolerances = p.Tolerances!.With("pace", tolerance) }));

    [Fact]
    public void Nothing_known_is_half_of_everything_with_no_confidence_and_is_not_blocked()
    {
        var explained = Scorer.Standard().Explain(new Pair(new Participant { Id = "p" }, new Opening { Id = "o" }));

        Assert.Equal(new PairScore(5000, 0, Verdict.Fits), explained.Score);
        Assert.Contains("tolerance.light", explained.Unknown);
        Assert.Contains("opening.seats", explained.Unknown);
        Assert.Empty(explained.Fixes);
    }

    private static int Points(string factor, Func<Participant, Participant>? person = null, Func<Opening, Opening>? opening = null) =>
        Points(Elin.Explain(person, opening), factor);

    private static int Points(Explanation explained, string factor) => explained.Factors.Single(each => each.Factor == factor).Points;
}
