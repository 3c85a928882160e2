using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>Follow-ups of this week and those that are late, employers who called for help, and placements past their last day.</summary>
internal sealed class FollowUpsToday(PlacementsDb db, ICaseGate gate, IParticipantDirectory people, IEmployerDirectory employers, IStringLocalizer<Texts> texts) : ITodaySource
{
    private const int Ahead = 7;

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("placements.follow-up")) return TodayList.Empty;
        var (me, until) = (user.Id, today.AddDays(Ahead));
        var due = db.FollowUps.AsNoTracking().Where(f => f.State == FollowUpState.Planned && f.Due <= until)
            .Join(db.Placements.Where(p => p.Ended == null && (p.ConsultantId == me || p.CoachId == me)), f => f.PlacementId, p => p.Id,
                (f, p) => new { Kind = 0, f.Id, f.Due, p.ParticipantId, p.EmployerId, p.OpeningId, Placement = p.Id });
        var past = db.Placements.AsNoTracking().Where(p => p.Ended == null && p.PlannedLastDay < today && (p.ConsultantId == me || p.CoachId == me))
            .Select(p => new { Kind = 1, p.Id, Due = p.PlannedLastDay!.Value, p.ParticipantId, p.EmployerId, p.OpeningId, Placement = p.Id });
        var calls = db.Problems.AsNoTracking().Where(p => p.Answered == null)
            .Join(db.Placements.Where(p => p.ConsultantId == me), c => c.PlacementId, p => p.Id,
                (c, p) => new { Kind = 2, c.Id, Due = c.AnswerBy, p.ParticipantId, p.EmployerId, p.OpeningId, Placement = p.Id });
        var total = await due.CountAsync(stop) + await past.CountAsync(stop) + await calls.CountAsync(stop);
        var found = (await due.OrderBy(f => f.Due).Take(limit).ToListAsync(stop)).Concat(await past.OrderBy(f => f.Due).Take(limit).ToListAsync(stop))
            .Concat(await calls.OrderBy(f => f.Due).Take(limit).ToListAsync(stop)).OrderByDescending(f => f.Kind == 2).ThenBy(f => f.Due).Take(limit).ToList();
        // Consent behind a sheet runs out while the placement goes on: the row stays, and leads where its reader may go.
        var known = await gate.AskAsync(new(me, [.. found.Select(f => f.ParticipantId).Distinct()], InList: false), stop);
        var names = await people.NamesAsync([.. found.Where(f => f.Kind != 2).Select(f => f.ParticipantId).Distinct()], stop);
        var places = await employers.GetManyAsync([.. found.Select(f => f.EmployerId).Distinct()], stop);
        return new([.. found.Select(f =>
        {
            var who = names.GetValueOrDefault(f.ParticipantId)?.Name ?? texts["Placement.Unnamed"];
            var place = places.GetValueOrDefault(f.EmployerId)?.Name;
            var (page, end, call) = ($"/placements/followup/{f.Id}/{f.ParticipantId}", $"/placements/details/{f.Placement}/{f.ParticipantId}", $"/placements/problem/{f.Id}/{f.ParticipantId}");
            if (!known.ContainsKey(f.ParticipantId))
                return new TodayItem(f.Due, texts[f.Kind switch { 0 => "Today.FollowUp", 1 => "Today.PastEnd", _ => "Today.Problem" }], texts["Placement.Unnamed"], $"/placements/opening/{f.OpeningId}",
                    null, null, place, texts["Today.NotKnownRule"]) { IsUrgent = f.Kind == 2 };
            return f.Kind switch
            {
                0 => new TodayItem(f.Due, texts["Today.FollowUp"], who, page, texts["Today.FollowUpAction"], page, place, texts["Today.FollowUpRule"]),
                1 => new TodayItem(f.Due, texts["Today.PastEnd"], who, end, texts["Today.PastEndAction"], end, place, texts["Today.PastEndRule"]),
                _ => new TodayItem(f.Due, texts["Today.Problem"], place ?? "", call, texts["Today.ProblemAction"], call, null, texts["Today.ProblemRule"]) { IsUrgent = true },
            };
        })], total);
    }
}
