using System.Collections.Concurrent;

namespace Platform.Sdk;

internal sealed class WorkingDays(string country) : IWorkingDays
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<int, HashSet<DateOnly>> holidays = new();

    public bool IsWorkingDay(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, Holidays.FirstYear, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.Year, Holidays.LastYear, nameof(day));
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !holidays.GetOrAdd(day.Year, year => [.. Holidays.Of(country, year)]).Contains(day);
    }

    public DateOnly AddWorkingDays(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, -Most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Most);
        var step = days < 0 ? -1 : 1;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }
        while (!IsWorkingDay(day)) day = day.AddDays(step);
        return day;
    }

    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }
}
