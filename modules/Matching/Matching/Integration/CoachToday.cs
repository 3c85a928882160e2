using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Matching.Integration;

/// <summary>On a coach's «I dag»: answers to read, proposals to hand over, and what waits with others.</summary>
internal sealed class CoachToday(
    MatchingDb db, IParticipantDirectory people, IOpeningDirectory openings, ITaxonomy taxonomy, IInstallationClock clock, IStringLocalizer<Texts> texts)
    : ITodaySource
{
    private static readonly ProposalState[] Waits = [ProposalState.Waiting, ProposalState.HandedOver];

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("matching.request")) return TodayList.Empty;
        var own = db.Proposals.AsNoTracking().Where(p => p.CoachId == user.Id
            && (p.Answered != null && p.Read == null || p.State == ProposalState.Draft || Waits.Contains(p.State)));
        var changes = db.ChangeWishes.AsNoTracking().Where(w => w.CoachId == user.Id && w.Answered != null && w.Read == null);
        var acquired = db.Acquisitions.AsNoTracking().Where(a => a.CoachId == user.Id && a.Answered != null && a.Read == null);
        var proposals = await own.OrderBy(p => p.Answered ?? p.HandedOver ?? p.Made).Take(limit).ToListAsync(stop);
        var asked = await changes.OrderBy(w => w.Answered).Take(limit).Join(db.Requests, w => w.RequestId, r => r.Id, (w, r) => new { w, r.ParticipantId })
            .ToListAsync(stop);
        var found = await acquired.OrderBy(a => a.Answered).Take(limit).ToListAsync(stop);
        if (proposals.Count + asked.Count + found.Count == 0) return TodayList.Empty;

        var names = await people.NamesAsync([.. proposals.Select(p => p.ParticipantId).Concat(asked.Select(a => a.ParticipantId))
            .Concat(found.Select(a => a.ParticipantId)).Distinct()], stop);
        List<Guid> places = [.. proposals.Select(p => p.OpeningId).Concat(asked.Select(a => a.w.OpeningId)).Distinct()];
        var titles = places.Count == 0 ? new Dictionary<Guid, OpeningSummary>() : await openings.GetManyAsync(places, stop);
        var codes = proposals.Select(p => p.AnswerCode).OfType<string>().Distinct().ToList();
        var words = codes.Count == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(codes, stop);
        string Title(Guid opening) => titles.GetValueOrDefault(opening)?.Title ?? texts["Acquire.Gone"];
        // A protected person stands in no list, also not in this one.
        string Name(Guid person) => names.TryGetValue(person, out var known) ? known.Name : "";
        // What waits with somebody else is late for nobody here: it says since when.
        var items = proposals.Where(p => names.ContainsKey(p.ParticipantId)).Select(p => new TodayItem(
                Waits.Contains(p.State) ? null : Day(p.Answered ?? p.Made), texts[Verb(p), DateWords.Short(Day(p.HandedOver ?? p.Made), today)], Name(p.ParticipantId), $"/matching/handover/{p.ParticipantId}?proposal={p.Id}",
                p.Answered is not null ? texts["Today.Open"].Value : null, $"/matching/handover/{p.ParticipantId}?proposal={p.Id}",
                $"{Title(p.OpeningId)}. {texts["Proposal." + p.State]} {(p.AnswerCode is { } c ? words.GetValueOrDefault(c)?.Label : null)}".Trim(),
                texts["Today.Rule.Proposal"], Waits.Contains(p.State)))
            .Concat(asked.Where(a => names.ContainsKey(a.ParticipantId)).Select(a => new TodayItem(
                Day(a.w.Answered!.Value), texts["Today.ReadChange"], Name(a.ParticipantId), $"/matching/answers/{a.ParticipantId}?request={a.w.RequestId}",
                    texts["Today.Open"],
                $"/matching/answers/{a.ParticipantId}?request={a.w.RequestId}",
                    $"{Title(a.w.OpeningId)}. {texts[a.w.Possible == true ? "AnswerChange.Yes" : "AnswerChange.No"]}",
                texts["Today.Rule.Change"])))
            .Concat(found.Where(a => names.ContainsKey(a.ParticipantId)).Select(a => new TodayItem(
                Day(a.Answered!.Value), texts["Today.ReadAcquired"], Name(a.ParticipantId), $"/matching/answers/{a.ParticipantId}?request={a.RequestId}",
                    texts["Today.Open"],
                $"/matching/answers/{a.ParticipantId}?request={a.RequestId}", texts[a.State == AcquisitionState.Found ? "Answer.Found" : "Answer.NotFound"],
                    texts["Today.Rule.Acquired"])))
            .OrderBy(i => i.Due).Take(limit).ToList();
        var total = proposals.Count + asked.Count + found.Count < limit ? items.Count
            : await own.CountAsync(stop) + await changes.CountAsync(stop) + await acquired.CountAsync(stop);
        return new(items, Math.Max(total, items.Count));
    }

    private static string Verb(Proposal p) => p.State switch
    {
        ProposalState.Draft => "Today.HandOver",
        ProposalState.Waiting or ProposalState.HandedOver => "Today.Waits",
        ProposalState.ConsentWithdrawn or ProposalState.Refused or ProposalState.OpeningWithdrawn or ProposalState.NeverBegan => "Today.ReadEnded",
        _ => "Today.ReadAnswer",
    };

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(clock.ToLocal(at).DateTime);
}
