using Microsoft.Extensions.Localization;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>The weekly round: what others have read since the last one, and how much of it outside working hours.</summary>
internal sealed class ReviewToday(ReadingList list, ReadReviews reviews, IInstallationClock clock, IStringLocalizer<HostTexts> texts) : ITodaySource
{
    public const int DaysBetween = 7;

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("host.readings")) return TodayList.Empty;
        var reviewed = await reviews.StateAsync(stop);
        if (await list.FirstNewAsync(reviewed, stop) is not { } first) return TodayList.Empty;
        var due = (reviewed.Last is { } last ? DateOnly.FromDateTime(clock.ToLocal(last.At).DateTime) : first).AddDays(DaysBetween);
        var items = new List<TodayItem>
        {
            Item(due, "Today.GoThrough", Words("Today.Readings", await list.CountNewAsync(reviewed, stop)), ReadingFilter.Link(first, offHours: false), texts["Today.Readings.Rule", DaysBetween]),
        };
        if (await list.CountNewOffHoursAsync(reviewed, first, stop) is > 0 and var odd)
            items.Add(Item(due, "Today.LookAt", Words("Today.OffHours", odd), ReadingFilter.Link(first, offHours: true), texts["Today.OffHours.Rule", OffHours.Opens, OffHours.Closes]));
        return new(items, items.Count);
    }

    private TodayItem Item(DateOnly due, string verb, string subject, string link, string rule) => new(due, texts[verb], subject, link, null, null, null, rule);

    private string Words(string kind, int count) =>
        count == 1 ? texts[kind + ".One"] : count > ReadingList.Most ? texts[kind + ".Beyond", ReadingList.Most] : texts[kind + ".Many", count];
}
