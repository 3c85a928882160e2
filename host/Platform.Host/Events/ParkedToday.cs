using Microsoft.Extensions.Localization;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>Events that are not tried any more: without somebody they stand still, and what follows on the same record with them.</summary>
internal sealed class ParkedToday(DeliveryList list, IStringLocalizer<HostTexts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("host.events") || await list.CountParkedAsync(stop) is not (> 0 and var parked)) return TodayList.Empty;
        return new([new(today, texts["Today.LookAt"], texts[parked == 1 ? "Today.Parked.One" : "Today.Parked.Many", parked], "/admin/events?state=parked", null, null, null,
            texts["Today.Parked.Rule"])], 1);
    }
}
