using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>Offers that wait for an answer: those nobody has begun with for every consultant, those begun for the one who has them, and for all once they are late.</summary>
internal sealed class SubmissionsToday(PlacementsDb db, IStringLocalizer<Texts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("placements.openings-write")) return TodayList.Empty;
        var (me, soon) = (user.Id, today.AddDays(7));
        // Whoever asked us to come back later is shown when the day is near.
        var waiting = db.Submissions.AsNoTracking().Where(s => s.State == SubmissionState.Waiting && s.AnswerBy <= soon
            || s.State == SubmissionState.Reviewing && (s.ReviewerId == me || s.AnswerBy < today));
        var found = await waiting.OrderBy(s => s.AnswerBy).ThenBy(s => s.Id).Take(limit).Select(s => new { s.Id, s.Workplace, s.AnswerBy, s.Work }).ToListAsync(stop);
        var total = found.Count < limit ? found.Count : await waiting.CountAsync(stop);
        var fresh = new TodayHeading("Offers", texts["Today.NewOffers"]);
        return new([.. found.Select(s => new TodayItem(s.AnswerBy, texts[s.Work.IsLater ? "Today.AskAgain" : "Today.Answer"], s.Workplace, $"/placements/reviewopening/{s.Id}",
            texts["Today.Review"], $"/placements/reviewopening/{s.Id}", null, texts[s.Work.IsLater ? "Today.AskAgainRule" : "Today.AnswerRule"])
            {
                Heading = s.Work.IsLater ? null : fresh,
            })], total);
    }
}
