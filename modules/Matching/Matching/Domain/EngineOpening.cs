using Matching.Engine.Files;
using Matching.Engine.Input;
using Placements.Contracts;
using AskedLanguage = Matching.Engine.Input.AskedLanguage;
using AskedSkill = Matching.Engine.Input.AskedSkill;

namespace Matching.Domain;

/// <summary>An opening as the engine reads it.</summary>
internal static class EngineOpening
{
    public static Opening Of(OpeningProfile profile)
    {
        // All seats are taken today, but one becomes free: then that one counts, from its day on.
        var waits = profile is { FreeSeats: <= 0, NextFree: not null };
        var taken = profile.Seats - profile.FreeSeats - (waits ? 1 : 0);
        return new()
        {
            Id = profile.Id.ToString(),
            Employer = profile.Employer.ToString(),
            Occupation = profile.Occupation,
            Sector = profile.Sector,
            Skills = profile.Skills?.Select(s => new AskedSkill(s.Skill, s.Required, s.Level is >= 1 and <= 4 ? s.Level : null)).ToList(),
            Hours = Hours(Codes.Within(profile.HoursMin, 0, 168), Codes.Within(profile.HoursMax, 0, 168)),
            Period = Period(waits && (profile.From is null || profile.NextFree > profile.From) ? profile.NextFree : profile.From, profile.To),
            Days = Codes.DaysOf(profile.Days),
            Times = Codes.TimesOf(profile.Times),
            Place = Codes.PlaceOf(profile.Latitude, profile.Longitude),
            Licences = profile.Licences,
            Certificates = profile.Certificates,
            RegisterExtract = profile.RegisterExtract,
            Languages = profile.Languages?.Select(l =>
                new AskedLanguage(l.Code, Codes.Level(l.Speak), Codes.Level(l.Read), Codes.Level(l.Write), l.SafetyCritical)).ToList(),
            Demands = Codes.Levels(profile.Demands),
            Adaptations = profile.Adaptations,
            Access = profile.Access,
            Supervision = profile.Supervision is { } supervision ? Spelling.Support(supervision) : null,
            SupervisorCapacity = profile.SupervisorCapacity is { } most ? Math.Max(0, most - Math.Max(0, taken)) : null,
            Seats = waits ? 1 : Math.Max(0, profile.FreeSeats),
            Form = profile.Form,
            Goals = profile.Goals,
        };
    }

    private static HoursAsked? Hours(decimal? least, decimal? most) => least is null && most is null ? null : new(least, most);

    private static Period? Period(DateOnly? from, DateOnly? to) => from is null && to is null ? null : new(from, to);
}
