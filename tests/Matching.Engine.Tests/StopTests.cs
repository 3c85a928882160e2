using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>Each stop alone blocks a pair that otherwise fits, and says so.</summary>
public sealed class StopTests
{
    [Fact]
    public void What_fits_in_everything_gets_all_points_and_full_confidence()
    {
        var explained = Elin.Explain();

        Assert.Equal(new PairScore(10_000, 10_000, Verdict.Fits), explained.Score);
        Assert.Empty(explained.Unknown);
        Assert.Empty(explained.Fixes);
    }

    [Fact]
    public void A_no_to_the_occupation_blocks_and_nothing_fixes_it() => Blocked("veto.occupation", [], p => p with { Vetoes = [new Veto(VetoKind.Occupation, "5120")] });

    [Fact]
    public void A_no_to_the_sector_blocks() => Blocked("veto.sector", [], p => p with { Vetoes = [new Veto(VetoKind.Sector, "56")] });

    [Fact]
    public void A_no_to_the_employer_blocks() => Blocked("veto.employer", [], p => p with { Vetoes = [new Veto(VetoKind.Employer, "e1")] });

    [Fact]
    public void A_no_to_a_demand_blocks_above_its_level_and_not_at_it()
    {
        Blocked("veto.demand", [], p => p with { Vetoes = [new Veto(VetoKind.Demand, "customers", 0)] });
        Blocked("veto.demand", [], p => p with { Vetoes = [new Veto(VetoKind.Demand, "customers")] });
        Assert.Equal(Verdict.Fits, Elin.Explain(p => p with { Vetoes = [new Veto(VetoKind.Demand, "customers", 1)] }).Score.Verdict);
    }

    [Fact]
    public void A_form_that_the_person_may_not_have_blocks() => Blocked("form.not-open", [], p => p with { Forms = ["practice"] });

    [Fact]
    public void No_day_left_in_the_form_blocks() =>
        Blocked("form.no-days-left", [], p => p with { FormDaysLeft = new Dictionary<string, int> { ["work-training"] = 0 } });

    [Fact]
    public void Fewer_hours_than_the_opening_asks_for_block_until_it_asks_for_fewer() =>
        Blocked("hours.too-many", ["hours:10", "hours:25"], opening: o => o with { Hours = new HoursAsked(30, 40) });

    [Fact]
    public void No_day_in_common_blocks() => Blocked("days.none-common", ["day:mon"], opening: o => o with { Days = Days.Sat | Days.Sun });

    [Fact]
    public void No_time_of_day_in_common_blocks() => Blocked("times.none-common", ["time:morning"], opening: o => o with { Times = Times.Night });

    [Fact]
    public void A_physical_demand_above_the_tolerance_blocks_until_an_adaptation_bridges_it() =>
        Blocked("tolerance.above", ["adaptation:lifting-aid", "adaptation:lifting-by-two"], p => p with { Tolerances = p.Tolerances!.With("lifting", 0) });

    [Fact]
    public void Premises_that_lack_what_is_needed_block() => Blocked("access.missing", ["access:step-free"], opening: o => o with { Access = [] });

    [Fact]
    public void A_missing_licence_blocks_until_it_is_gained() => Blocked("licence.missing", ["licence:C"], opening: o => o with { Licences = ["B", "C"] });

    [Fact]
    public void A_missing_certificate_blocks_until_it_is_gained() => Blocked("certificate.missing", ["certificate:food-hygiene"], p => p with { Certificates = [] });

    [Fact]
    public void A_safety_critical_language_level_blocks() => Blocked(
        "language.critical", ["language:sv:B2::"], opening: o => o with { Languages = [new AskedLanguage("sv", LanguageLevel.B2, SafetyCritical: true)] });

    [Fact]
    public void A_way_beyond_the_longest_commute_blocks() =>
        Blocked("travel.too-far", ["travel:112"], opening: o => o with { Place = new Place(64.82, 20.26) });

    [Fact]
    public void Supervision_below_the_support_needed_blocks_until_somebody_fills_it() => Blocked(
        "supervision.too-little",
        ["supervision:weekly", "adaptation:coach-daily", "adaptation:coach-side-by-side", "adaptation:mentor"],
        opening: o => o with { Supervision = SupportLevel.OnDemand });

    [Fact]
    public void An_expired_register_extract_blocks_and_none_is_asked_for_where_none_is_required()
    {
        Blocked("register-extract.expired", ["register-extract:2026-02-01"], p => p with { RegisterExtractUntil = new DateOnly(2026, 1, 31) });
        Assert.Equal(Verdict.Fits, Elin.Explain(p => p with { RegisterExtractUntil = new DateOnly(2026, 1, 31) }, o => o with { RegisterExtract = false }).Score.Verdict);
    }

    [Fact]
    public void A_former_employer_blocks() => Blocked("former-employer.same", [], p => p with { FormerEmployers = ["e1"] });

    [Fact]
    public void No_seat_left_blocks() => Blocked("capacity.no-seat", [], opening: o => o with { Seats = 0 });

    [Fact]
    public void No_supervisor_capacity_left_blocks() => Blocked("capacity.no-supervisor", [], opening: o => o with { SupervisorCapacity = 0 });

    [Fact]
    public void A_blocked_pair_has_no_points_and_still_a_confidence()
    {
        var explained = Elin.Explain(p => p with { Forms = [], Home = null });

        Assert.Equal(new PairScore(0, 9_400, Verdict.Blocked), explained.Score);
        Assert.Equal(94, explained.Score.Confidence);
        Assert.Empty(explained.Factors);
    }

    private static void Blocked(string reason, string[] fixes, Func<Participant, Participant>? person = null, Func<Opening, Opening>? opening = null)
    {
        var explained = Elin.Explain(person, opening);
        Assert.Equal((Verdict.Blocked, 0), (explained.Score.Verdict, explained.Score.Score));
        Assert.Equal(reason, Assert.Single(explained.Stops).Reason.Key);
        Assert.Equal(fixes, explained.Fixes.Select(fix => fix.ToString()));
    }
}
