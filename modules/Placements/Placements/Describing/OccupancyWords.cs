using System.Globalization;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Describing;

/// <summary>When seats are free, in words and week by week.</summary>
internal sealed class OccupancyWords(IInstallationClock clock, IStringLocalizer<Texts> texts)
{
    private const int WeeksShown = 12;

    public string Sentence(Opening opening, Occupancy occupancy)
    {
        if (opening.State == OpeningState.Closed) return texts["Occupancy.Closed"];
        var today = clock.Today;
        return occupancy.NextFree(today) switch
        {
            null => texts["Occupancy.Unknown"],
            { } day when day == today => texts["Occupancy.Now", occupancy.UnheldFrom(today), opening.Seats],
            { } day => texts["Occupancy.In", DateWords.Due(day, today), DateWords.Long(day)],
        };
    }

    public IReadOnlyList<OccupancyWeek> Weeks(Opening opening, Occupancy occupancy)
    {
        var monday = clock.Today.AddDays(-(((int)clock.Today.DayOfWeek + 6) % 7));
        return
        [
            .. Enumerable.Range(0, WeeksShown).Select(w => monday.AddDays(7 * w)).Select(first => new OccupancyWeek(
                ISOWeek.GetWeekOfYear(first.ToDateTime(TimeOnly.MinValue)), FreeInWeek(opening, occupancy, first), opening.Seats)),
        ];
    }

    /// <summary>A week in which the period begins or ends counts from the day it begins, or to the day it ends.</summary>
    private int FreeInWeek(Opening opening, Occupancy occupancy, DateOnly monday)
    {
        var (first, last) = (monday < clock.Today ? clock.Today : monday, monday.AddDays(6));
        if (opening.From > first && opening.From <= last) first = opening.From.Value;
        if (opening.To < last && opening.To >= first) last = opening.To.Value;
        return occupancy.FreeWithin(first, last);
    }
}
