using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Participants.Integration;

/// <summary>The mapping as a match weighs it: what was not asked, not known or not told is null alike.</summary>
internal sealed class MatchProfiles(ParticipantsDb db, IGeography geography, IPersonAccess access) : IMatchProfiles
{
    private static readonly string[] Axes = [.. Mapping.Axes.Values.SelectMany(a => a)];

    public async Task<IReadOnlyDictionary<Guid, MatchProfile>> GetManyAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var shown = (await access.FilterAsync(people, PersonDetail.Plan | PersonDetail.Needs, stop)).ToArray();
        if (shown.Length == 0) return new Dictionary<Guid, MatchProfile>();
        var found = await db.Participants.AsNoTracking().Where(p => shown.Contains(p.Id) && p.Ended == null).Select(p => new { p.Id, p.Protection }).ToListAsync(stop);
        var sections = (await db.Sections.AsNoTracking().Where(s => shown.Contains(s.ParticipantId)).ToListAsync(stop)).ToLookup(s => s.ParticipantId);
        var answers = found.ToDictionary(p => p.Id, p => new Answers(sections[p.Id].SelectMany(s => s.Answers)));
        var homes = answers.Values.Select(a => a.One("home")).OfType<string>().Distinct().ToList();
        var places = homes.Count == 0 ? new Dictionary<string, GeoPlace>() : await geography.GetManyAsync(homes, stop);
        return found.ToDictionary(p => p.Id, p => Profile(new(p.Id, p.Protection != Protection.No), answers[p.Id], places) with
        {
            WishInOwnWords = sections[p.Id].FirstOrDefault(s => s.Section == Mapping.Wish)?.OwnWords,
        });
    }

    /// <summary>What the answers come to; places by id.</summary>
    internal static MatchProfile Profile(MatchProfile empty, Answers given, IReadOnlyDictionary<string, GeoPlace> places)
    {
        var home = given.One("home") is { } place ? places.GetValueOrDefault(place) : null;
        var point = given.Point(Mapping.HomePoint);
        var tolerances = Axes.Select(axis => (axis, level: given.Number(axis))).Where(x => x.level is not null).ToDictionary(x => x.axis, x => (int)x.level!);
        return empty with
        {
            Wishes = given.Many("wishes")?.Select(t => new ProfileWish(Question.CodeOf(t), Question.NumberOf(t))).ToList(),
            Vetoes = Vetoes(given),
            Experience = given.Many("experience")?.Select(t => new ProfileExperience(Question.CodeOf(t), Question.NumberOf(t))).ToList(),
            Skills = given.Many("skills")?.Select(t => new ProfileSkill(Question.CodeOf(t), (int)Question.NumberOf(t))).ToList(),
            HoursNow = given.Number("hours-now"),
            HoursMax = given.Number("hours-max"),
            AvailableFrom = given.Day("from"),
            Days = given.Many("days"),
            Times = given.Many("times"),
            Latitude = point?.Latitude ?? home?.Latitude,
            Longitude = point?.Longitude ?? home?.Longitude,
            MaxTravelKm = given.Number("km"),
            Licences = given.Many("licences"),
            Certificates = given.Many("certificates"),
            RegisterExtractUntil = given.Day("extract"),
            Languages = given.Many("languages")?.Select(l => new ProfileLanguage(l, given.Level("speak", l), given.Level("read", l), given.Level("write", l))).ToList(),
            Tolerances = tolerances.Count == 0 ? null : tolerances,
            Needs = given.Many("needs"),
            Access = given.Many("access"),
            Support = given.One("support"),
            Forms = given.Many("forms"),
            Goal = given.One("goal"),
        };
    }

    /// <summary>One no is a no, also when the other kinds were not asked about.</summary>
    internal static List<ProfileVeto>? Vetoes(Answers given)
    {
        var (occupations, sectors, demands) = (given.Many("veto-occupations"), given.Many("veto-sectors"), given.Many("veto-demands"));
        var employers = given.Many(Mapping.VetoEmployers);
        if (occupations is null && sectors is null && demands is null && employers is null) return null;
        return
        [
            .. (occupations ?? []).Select(code => new ProfileVeto("occupation", code)),
            .. (sectors ?? []).Select(code => new ProfileVeto("sector", code)),
            .. (employers ?? []).Select(id => new ProfileVeto("employer", id)),
            .. (demands ?? []).Select(t => new ProfileVeto("demand", Question.CodeOf(t), (int)Question.NumberOf(t))),
        ];
    }
}
