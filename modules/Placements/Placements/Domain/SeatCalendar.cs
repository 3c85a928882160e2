using System.Globalization;
using Platform.Sdk.Components;

namespace Placements.Domain;

/// <summary>When the seats of one opening are held, and what is free between.</summary>
internal sealed class SeatCalendar(IReadOnlyList<SeatHeld> held)
{
    public static SeatCalendar Empty { get; } = new([]);

    public int TakenOn(DateOnly day) => held.Count(h => h.From <= day && (h.Until is null || h.Until >= day));

    public int FreeOn(DateOnly day, int seats) => Math.Max(0, seats - TakenOn(day));

    /// <summary>The most that are held on one and the same day of a period; null as the last day means for good.</summary>
    public int MostTaken(DateOnly from, DateOnly? to) => held
        .Select(h => h.From).Where(day => day > from && (to is null || day <= to)).Append(from).Max(TakenOn);

    /// <summary>First day from a day on when a seat is free; null when none becomes free.</summary>
    public DateOnly? NextFree(int seats, DateOnly from)
    {
        var days = held.Where(h => h.Until >= from && h.Until < DateOnly.MaxValue).Select(h => h.Until!.Value.AddDays(1)).Append(from).Distinct().Order();
        foreach (var day in days)
            if (FreeOn(day, seats) > 0) return day;
        return null;
    }

    /// <summary>The weeks from the one a day lies in, each with what is free on all its days.</summary>
    public IReadOnlyList<OccupancyWeek> Weeks(int seats, DateOnly from, int count)
    {
        var monday = from.AddDays(-(((int)from.DayOfWeek + 6) % 7));
        return [.. Enumerable.Range(0, count).Select(n => monday.AddDays(7 * n)).Select(first => new OccupancyWeek(
            ISOWeek.GetWeekOfYear(first.ToDateTime(TimeOnly.MinValue)),
            Math.Max(0, seats - MostTaken(first < from ? from : first, first.AddDays(6))), seats))];
    }
}
