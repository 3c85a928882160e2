using Matching.Data;
using Matching.Domain;
using Matching.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>On a consultant's «I dag»: places to find, changes to ask a workplace for, proposals that nobody takes. It names nobody.</summary>
internal sealed class ConsultantToday(MatchingDb db, IOpeningDirectory openings, LabelReader labelReader, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("matching.acquire")) return TodayList.Empty;
        var queue = db.Acquisitions.AsNoTracking().Where(a => a.State == AcquisitionState.Waiting || a.State == AcquisitionState.Taken
            && a.TakenBy == user.Id);
        var changes = db.ChangeWishes.AsNoTracking().Where(w => w.Answered == null && (w.ConsultantId == null || w.ConsultantId == user.Id));
        var waiting = db.Proposals.AsNoTracking().Where(p => p.State == ProposalState.Waiting);
        var found = await queue.OrderBy(a => a.At).ThenBy(a => a.Id).Take(limit).ToListAsync(stop);
        var asked = await changes.OrderBy(w => w.At).ThenBy(w => w.Id).Take(limit).ToListAsync(stop);
        var proposed = await waiting.OrderBy(p => p.Made).ThenBy(p => p.Id).Take(limit).Select(p => new { p.Id, p.OpeningId, p.Made }).ToListAsync(stop);
        if (found.Count + asked.Count + proposed.Count == 0) return TodayList.Empty;

        var labels = await labelReader.ReadAsync(found.SelectMany(AcquisitionWords.Codes), stop);
        List<Guid> places = [.. asked.Select(w => w.OpeningId).Concat(proposed.Select(p => p.OpeningId)).Distinct()];
        var titles = places.Count == 0 ? new Dictionary<Guid, OpeningSummary>() : await openings.GetManyAsync(places, stop);
        string Title(Guid opening) => titles.GetValueOrDefault(opening)?.Title ?? texts["Acquire.Gone"];
        var items = found.Select(a => new TodayItem(
                Day(a.At), texts[a.State == AcquisitionState.Taken ? "Today.Find" : "Today.Acquire"], AcquisitionWords.Of(a, labels, texts).Wish,
                a.State == AcquisitionState.Taken ? $"/matching/answeracquisition/{a.Id}" : "/matching/acquire", null, null, a.Area,
                    texts["Today.Rule.Acquire"]))
            .Concat(asked.Select(w => new TodayItem(
                Day(w.At), texts["Today.AskWorkplace"], Title(w.OpeningId), $"/matching/answerchange/{w.Id}", texts["Acquire.Answer"],
                    $"/matching/answerchange/{w.Id}", null, texts["Today.Rule.AskWorkplace"])))
            .Concat(proposed.Select(p => new TodayItem(
                Day(p.Made), texts["Today.TakeProposal"], Title(p.OpeningId), "/matching/acquire?tab=proposals", null, null, null,
                    texts["Today.Rule.TakeProposal"])))
            .OrderBy(i => i.Due).Take(limit).ToList();
        var total = items.Count < limit ? items.Count : await queue.CountAsync(stop) + await changes.CountAsync(stop) + await waiting.CountAsync(stop);
        return new(items, Math.Max(total, items.Count));
    }

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(clock.ToLocal(at).DateTime);
}
