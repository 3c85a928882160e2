using Matching.Domain;
using Matching.Engine.Input;
using Participants.Contracts;
using Placements.Contracts;

namespace Matching.Tests.Domain;

/// <summary>What others know becomes the engine's input without becoming more or less known.</summary>
public sealed class EngineInputTests
{
    private static readonly Guid Someone = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void What_is_not_known_stays_not_known_and_none_stays_none()
    {
        var unknown = EngineParticipant.Of(new(Someone, false), "SE");
        Assert.Equal(new Participant { Id = Someone.ToString(), FormerEmployers = unknown.FormerEmployers }, unknown);
        Assert.Null(EngineParticipant.Of(new(Someone, false), "DK").FormerEmployers);
        Assert.Empty(unknown.FormerEmployers!);

        var none = EngineParticipant.Of(new(Someone, false)
        {
            Wishes = [], Vetoes = [], Experience = [], Skills = [], Days = [], Times = [], Licences = [], Certificates = [], Languages = [],
            Tolerances = new Dictionary<string, int>(), Needs = [], Access = [], Forms = [],
        }, "SE");
        Assert.Empty(none.Wishes!);
        Assert.Empty(none.Vetoes!);
        Assert.Empty(none.Languages!);
        Assert.Equal((Days.None, Times.None), (none.Availability!.Days, none.Availability.Times));
        Assert.Empty(none.Tolerances!.Axes);
        Assert.Null(none.Hours);
        Assert.Null(none.Home);
    }

    [Fact]
    public void Every_value_of_a_profile_arrives()
    {
        var mapped = EngineParticipant.Of(new(Someone, false)
        {
            Wishes = [new("9412", 0.5m)], Vetoes = [new("sector", "47"), new("demand", "noise", 1)], Experience = [new("9412", 2)],
                Skills = [new("skill-a", 3)],
            HoursNow = 10, HoursMax = 20, AvailableFrom = new(2026, 3, 1), Days = ["mon", "sun"], Times = ["morning", "night"], Latitude = 63.8,
                Longitude = 20.3, MaxTravelKm = 12,
            Languages = [new("sv", "A2", null, "B1")], Tolerances = new Dictionary<string, int> { ["noise"] = 0 }, Support = "side-by-side", Goal = "job",
            FormDaysLeft = new Dictionary<string, int> { ["work-training"] = 90 }, RegisterExtractUntil = new(2026, 9, 1),
        }, "SE", from: new DateOnly(2026, 4, 1));
        Assert.Equal([new Wish("9412", 0.5m)], mapped.Wishes!);
        Assert.Equal([new Veto(VetoKind.Sector, "47"), new Veto(VetoKind.Demand, "noise", 1)], mapped.Vetoes!);
        Assert.Equal(new HoursHeld(10, 20), mapped.Hours);
        Assert.Equal(new Availability(new(2026, 4, 1), Days.Mon | Days.Sun, Times.Morning | Times.Night), mapped.Availability);
        Assert.Equal(new HeldLanguage("sv", LanguageLevel.A2, null, LanguageLevel.B1), mapped.Languages!.Single());
        Assert.Equal(SupportLevel.SideBySide, mapped.Support);
        Assert.True(mapped.Tolerances!.TryGet("noise", out var noise) && noise == 0);
        Assert.Equal((63.8, 20.3), (mapped.Home!.Lat, mapped.Home.Lon));
    }

    [Fact]
    public void An_earlier_day_asked_for_does_not_override_the_first_day_possible() =>
        Assert.Equal(new(2026, 5, 1), EngineParticipant.Of(new(Someone, false) { AvailableFrom = new DateOnly(2026, 5, 1) }, "SE",
            new DateOnly(2026, 4, 1)).Availability!.From);

    [Fact]
    public void What_is_outside_its_range_counts_as_not_known()
    {
        var mapped = EngineParticipant.Of(new(Someone, false)
        {
            Latitude = 120, Longitude = 20, HoursNow = -1, HoursMax = 20, MaxTravelKm = -1, Tolerances = new Dictionary<string, int> { ["noise"] = 9 },
                Skills = [new("a", 7)],
        }, "SE");
        Assert.Null(mapped.Home);
        Assert.Equal(new HoursHeld(null, 20), mapped.Hours);
        Assert.Null(mapped.MaxTravelKm);
        Assert.Empty(mapped.Tolerances!.Axes);
        Assert.Equal(new HeldSkill("a", null), mapped.Skills!.Single());
    }

    [Fact]
    public void A_seat_that_becomes_free_later_counts_from_that_day()
    {
        var profile = new OpeningProfile(Someone, "Packa", Someone, 2, 0, OpeningState.Published)
        {
            From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31), NextFree = new DateOnly(2026, 6, 1), SupervisorCapacity = 2,
        };
        var opening = EngineOpening.Of(profile);
        Assert.Equal((1, new DateOnly(2026, 6, 1), 1), (opening.Seats, opening.Period!.From, opening.SupervisorCapacity));
        Assert.Equal(0, EngineOpening.Of(profile with { NextFree = null }).Seats);
        Assert.Equal((2, 2), (EngineOpening.Of(profile with { FreeSeats = 2 }).Seats, EngineOpening.Of(profile with { FreeSeats = 2 }).SupervisorCapacity));
    }

    [Fact]
    public void What_is_not_known_of_an_opening_is_nothing_that_counts_against_it() =>
        Assert.Null(EngineOpening.Of(new(Someone, "Packa", Someone, 1, 1, OpeningState.Published)).Demands);
}
