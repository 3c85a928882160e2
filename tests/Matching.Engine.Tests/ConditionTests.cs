using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>What does not stop a placement but must change or be arranged, and what it takes.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void A_need_that_is_not_offered_is_a_condition_and_offering_it_gives_all_back()
    {
        var explained = Elin.Explain(p => p with { Needs = ["quiet-space"] });

        Conditional(explained, "needs.missing", "adaptation:quiet-space");
        Assert.Equal(10_000, Assert.Single(explained.Fixes).Score.Score);
    }

    [Fact]
    public void Noise_above_the_tolerance_is_a_condition_and_costs_nothing_where_a_quiet_space_is_offered()
    {
        var sensitive = (Participant p) => p with { Tolerances = p.Tolerances!.With("noise", 0) };

        Conditional(Elin.Explain(sensitive), "tolerance.above", "adaptation:ear-protection", "adaptation:quiet-space");
        Assert.Equal(10_000, Elin.Explain(sensitive, o => o with { Adaptations = [.. o.Adaptations!, "quiet-space"] }).Score.Score);
    }

    [Fact]
    public void Whether_an_unknown_adaptation_helps_is_asked_not_blocked()
    {
        var explained = Elin.Explain(p => p with { Tolerances = p.Tolerances!.With("lifting", 0), Needs = [] }, o => o with { Adaptations = null });

        Conditional(explained, "tolerance.ask");
        Assert.Contains("opening.adaptations", explained.Unknown);
    }

    [Fact]
    public void Hours_that_are_a_stretch_now_are_a_condition() =>
        Conditional(Elin.Explain(opening: o => o with { Hours = new HoursAsked(20, 40) }), "hours.stretch", "hours:10");

    [Fact]
    public void Coach_time_fills_supervision_on_a_condition() => Conditional(
        Elin.Explain(opening: o => o with { Supervision = SupportLevel.None, Adaptations = ["written-instructions", "mentor"] }), "supervision.filled", "supervision:weekly");

    [Fact]
    public void A_required_skill_that_is_missing_is_to_be_learnt() =>
        Conditional(Elin.Explain(p => p with { Skills = [] }), "skill.required.missing", "skill:dishwashing=2");

    [Fact]
    public void A_language_level_that_safety_does_not_depend_on_is_a_condition() => Conditional(
        Elin.Explain(opening: o => o with { Languages = [new AskedLanguage("sv", LanguageLevel.B2, Read: LanguageLevel.A1, SafetyCritical: false)] }),
        "language.too-low", "language:sv:B2:A1:");

    [Fact]
    public void A_person_who_can_start_after_the_end_asks_for_a_later_period() => Conditional(
        Elin.Explain(p => p with { Availability = p.Availability! with { From = new DateOnly(2026, 8, 10) } }), "start.after-end", "start:2026-08-10");

    [Fact]
    public void Too_few_days_left_for_the_period_ask_for_a_shorter_one() => Conditional(
        Elin.Explain(p => p with { FormDaysLeft = new Dictionary<string, int> { ["work-training"] = 10 } }), "form.days-short", "end:2026-02-10");

    [Fact]
    public void An_axis_of_ones_own_weighs_nothing_and_is_talked_about()
    {
        var explained = Elin.Explain(p => p with { Tolerances = p.Tolerances!.With("smell", 0) }, o => o with { Demands = o.Demands!.With("smell", 2) });

        Conditional(explained, "tolerance.above");
        Assert.Equal(10_000, explained.Score.Score);
    }

    [Fact]
    public void Two_stops_are_taken_away_by_the_smallest_set_that_takes_both()
    {
        var explained = Elin.Explain(
            p => p with { Tolerances = p.Tolerances!.With("standing", 0).With("sitting", 0), Licences = [] },
            o => o with { Licences = ["B"] });

        // One desk bridges both axes; standing support and another aid would take more changes.
        var fix = Assert.Single(explained.Fixes);
        Assert.Equal("licence:B + adaptation:sit-stand-desk", fix.ToString());
        Assert.Equal(new PairScore(10_000, 10_000, Verdict.Fits), fix.Score);
    }

    [Fact]
    public void A_start_that_moves_takes_the_end_with_it()
    {
        var pair = Elin.With(p => p with { Availability = p.Availability! with { From = new DateOnly(2026, 2, 11) } });
        var fix = Assert.Single(Scorer.Standard().Explain(pair).Fixes);

        Assert.Equal("start:2026-02-11", fix.ToString());
        Assert.Equal(new Period(new DateOnly(2026, 2, 11), new DateOnly(2026, 8, 10)), fix.ApplyTo(pair).Opening.Period);
    }

    [Fact]
    public void More_than_four_changes_are_no_fix()
    {
        var explained = Elin.Explain(opening: o => o with { Licences = ["1", "2", "3", "4", "5"] });

        Assert.Equal(5, explained.Stops.Count);
        Assert.Empty(explained.Fixes);
    }

    private static void Conditional(Explanation explained, string reason, params string[] fixes)
    {
        Assert.Equal(Verdict.Conditional, explained.Score.Verdict);
        Assert.Equal(reason, Assert.Single(explained.Conditions).Reason.Key);
        Assert.Equal(fixes, explained.Fixes.Select(fix => fix.ToString()));
    }
}
