using Employers.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;

namespace Employers.Integration;

/// <summary>On a coordinator's «I dag»: employers that nobody is responsible for, those that have waited longest first.</summary>
internal sealed class EmployersOfNobody(EmployersDb db, IStringLocalizer<Texts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("employers.share-out")) return TodayList.Empty;
        var nobodys = db.Employers.AsNoTracking().Where(e => e.Responsible == null && e.Archived == null && (e.DoNotContactReason == null || e.DoNotContactUntil < today));
        var found = await nobodys.OrderBy(e => e.Registered).ThenBy(e => e.Id).Take(limit).Select(e => new { e.Id, e.Name, e.City }).ToListAsync(stop);
        var total = found.Count < limit ? found.Count : await nobodys.CountAsync(stop);
        var heading = new TodayHeading("Nobodys", texts["Today.NobodysHeading"]);
        return new([.. found.Select(e => new TodayItem(null, texts["Today.Nobodys"], e.Name, $"/employers/details/{e.Id}", texts["Today.ShareOut"],
            $"/employers/edit/{e.Id}", e.City, texts["Today.Rule.Nobodys"]) { Heading = heading, IsWithoutDay = true })], total);
    }
}
