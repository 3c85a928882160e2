using Participants.Contracts;
using Participants.Domain;
using Participants.Integration;
using Taxonomy.Contracts;

namespace Participants.Tests.Domain;

/// <summary>What a match may weigh: not asked, not known and not told are null alike; «inget» is an empty list.</summary>
public sealed class MatchProfileTests
{
    private static readonly Dictionary<string, GeoPlace> Places = new() { ["place-umea"] = new("place-umea", "Umeå", 63.83, 20.26) };

    [Theory]
    [InlineData(null)]
    [InlineData(Question.Unknown)]
    [InlineData(Question.Declined)]
    public void What_is_not_known_is_null_whatever_the_reason(string? token)
    {
        var profile = Of(token is null ? [] : [.. Mapping.Sections.SelectMany(s => s.Questions).Select(q => (q.Code, token))]);
        Assert.All(typeof(MatchProfile).GetProperties().Where(p => p.Name is not (nameof(MatchProfile.Participant) or nameof(MatchProfile.IsProtected) or "EqualityContract")),
            p => Assert.True(p.GetValue(profile) is null, $"{p.Name} is {p.GetValue(profile)}"));
    }

    [Fact]
    public void None_is_an_empty_list_and_answers_come_as_numbers_and_codes()
    {
        var profile = Of(("skills", "none"), ("wishes", "9412|1"), ("wishes", "5120|0.5"), ("hours-now", "12.5"), ("from", "2026-04-01"), ("days", "mon"), ("days", "fri"),
            ("home", "place-umea"), ("km", "30"), ("noise", "1"), ("crowd", "unknown"), ("languages", "sv"), ("languages", "ar"), ("speak", "sv|B1"), ("support", "daily"),
            ("veto-demands", "noise|1"), ("veto-sectors", "56"));
        Assert.Empty(profile.Skills!);
        Assert.Null(profile.Experience);
        Assert.Equal([new("9412", 1m), new("5120", 0.5m)], profile.Wishes!);
        Assert.Equal((12.5m, new DateOnly(2026, 4, 1), 63.83, 20.26, 30m), (profile.HoursNow, profile.AvailableFrom, profile.Latitude, profile.Longitude, profile.MaxTravelKm));
        Assert.Equal(["mon", "fri"], profile.Days!);
        Assert.Equal(new Dictionary<string, int> { ["noise"] = 1 }, profile.Tolerances!);
        Assert.Equal([new("sv", "B1", null, null), new("ar", null, null, null)], profile.Languages!);
        Assert.Equal([new("sector", "56"), new("demand", "noise", 1)], profile.Vetoes!);
        Assert.Equal("daily", profile.Support);
    }

    [Fact]
    public void A_place_that_is_no_longer_known_is_no_place() => Assert.Null(Of(("home", "place-gone")).Latitude);

    private static MatchProfile Of(params (string Question, string Token)[] answers) => MatchProfiles.Profile(
        new(Guid.Empty, false), new(answers.Select(a => new Answer { Question = a.Question, Token = a.Token })), Places);
}
