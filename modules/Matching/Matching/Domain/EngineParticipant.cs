using Matching.Engine.Files;
using Matching.Engine.Input;
using Participants.Contracts;

namespace Matching.Domain;

/// <summary>A profile as the engine reads it. What is not known stays not known; a value outside its range counts as not known.</summary>
internal static class EngineParticipant
{
    /// <summary>Maps a profile.</summary>
    /// <param name="profile">What Participants says.</param>
    /// <param name="country">The installation's: the rule about former employers is Danish.</param>
    /// <param name="from">A first day asked for this time; the later of it and the profile's holds.</param>
    public static Participant Of(MatchProfile profile, string country, DateOnly? from = null) => new()
    {
        Id = profile.Participant.ToString(),
        Wishes = profile.Wishes?.Select(w => new Wish(w.Occupation, w.Weight)).ToList(),
        Vetoes = profile.Vetoes?.Select(Veto).OfType<Veto>().ToList(),
        Experience = profile.Experience?.Select(e => new Experience(e.Occupation, Codes.Within(e.Years, 0, 60))).ToList(),
        Skills = profile.Skills?.Select(s => new HeldSkill(s.Skill, s.Level is >= 1 and <= 4 ? s.Level : null)).ToList(),
        Hours = Hours(Codes.Within(profile.HoursNow, 0, 168), Codes.Within(profile.HoursMax, 0, 168)),
        Availability = Availability(Later(profile.AvailableFrom, from), Codes.DaysOf(profile.Days), Codes.TimesOf(profile.Times)),
        Home = Codes.PlaceOf(profile.Latitude, profile.Longitude),
        MaxTravelKm = profile.MaxTravelKm is >= 0 ? profile.MaxTravelKm : null,
        Licences = profile.Licences,
        Certificates = profile.Certificates,
        RegisterExtractUntil = profile.RegisterExtractUntil,
        Languages = profile.Languages?.Select(l => new HeldLanguage(l.Code, Codes.Level(l.Speak), Codes.Level(l.Read), Codes.Level(l.Write))).ToList(),
        Tolerances = Codes.Levels(profile.Tolerances),
        Needs = profile.Needs,
        Access = profile.Access,
        Support = profile.Support is { } support ? Spelling.Support(support) : null,
        Forms = profile.Forms,
        FormDaysLeft = profile.FormDaysLeft,
        // Elsewhere nobody is kept from a former employer: asked, and none.
        FormerEmployers = country == "DK" ? null : [],
        Goal = profile.Goal,
    };

    /// <summary>The engine wants at most never below now.</summary>
    private static HoursHeld? Hours(decimal? now, decimal? most) => now is null && most is null ? null : new(now, most < now ? now : most);

    private static Availability? Availability(DateOnly? from, Days? days, Times? times) =>
        from is null && days is null && times is null ? null : new(from, days, times);

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private static Veto? Veto(ProfileVeto veto) => veto.Kind switch
    {
        "occupation" => new(VetoKind.Occupation, veto.Code),
        "sector" => new(VetoKind.Sector, veto.Code),
        "employer" => new(VetoKind.Employer, Guid.TryParse(veto.Code, out var employer) ? employer.ToString() : veto.Code),
        "demand" => new(VetoKind.Demand, veto.Code, veto.Above is >= 0 and <= 3 ? veto.Above : null),
        // A no must never be lost because its kind is newer than this module.
        _ => throw new InvalidOperationException($"A veto has the kind «{veto.Kind}». Maybe Participants knows more kinds than Matching."),
    };
}
