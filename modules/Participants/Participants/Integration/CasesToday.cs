using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>What a coach's own cases ask for within a week: the first meeting, the consent, the mapping.</summary>
internal sealed class CasesToday(
    ParticipantsDb db, IPersonAccess access, Deadlines deadlines, LinkGenerator links, IHttpContextAccessor http, IStringLocalizer<Texts> texts) : ITodaySource
{
    private const int Ahead = 7;

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("participants.map")) return TodayList.Empty;
        var last = today.AddDays(Ahead);
        // A consent that runs out is something to do before the week it runs out in.
        var notice = today.AddDays(deadlines.ConsentNotice);
        var due = db.KnownTo(user.Id, today).AsNoTracking().Facts(today, deadlines)
            .Where(f => f.Due <= last || (f.IsReady || f.IsPlaced) && f.ConsentUntil != null && f.ConsentUntil <= notice);
        var total = await due.CountAsync(stop);
        if (total == 0) return TodayList.Empty;
        var found = await due.OrderBy(f => f.Due).ThenBy(f => f.Id).Take(limit).ToListAsync(stop);
        var shown = await access.FilterAsync([.. found.Select(f => f.Id)], PersonDetail.Name, stop);
        return new([.. found.Where(f => shown.Contains(f.Id)).Select(f => ItemOf(f, today))], total);
    }

    private TodayItem ItemOf(CaseFacts facts, DateOnly today)
    {
        var next = StepWords.Of(facts, today, deadlines, texts);
        return new(next.Due, texts[$"{next.Key}.Verb"], $"{facts.FirstName} {facts.LastName}", Link("/Details", facts.Id), next.Action,
            Link(next.Page ?? "/Details", facts.Id), null, texts[$"{next.Key}.Rule", deadlines.FirstMeeting, deadlines.Plan, deadlines.ConsentNotice, deadlines.AfterPlacement]);
    }

    private string Link(string page, Guid id) => links.GetPathByPage(http.HttpContext!, page, handler: null, new { area = "Participants", id })!;
}
