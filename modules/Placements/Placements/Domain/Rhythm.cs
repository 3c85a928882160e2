namespace Placements.Domain;

/// <summary>When a placement is followed up: soon after the start, then at even intervals counted from the first day.</summary>
internal sealed record Rhythm(int FirstDays, int EveryDays, int PlannedMonths)
{
    public static Rhythm Of(RuleSet rules, string? form) => new(
        rules.Need(RuleCode.FirstFollowUp, form), rules.Need(RuleCode.EveryFollowUp, form), rules.Need(RuleCode.PlannedMonths, form));

    /// <summary>The days of a whole placement; the last one is not later than its last day.</summary>
    /// <param name="firstDay">First day.</param>
    /// <param name="lastDay">Planned last day; null plans some months ahead.</param>
    /// <param name="onTime">Moves a day to one on which people work, never later.</param>
    public IReadOnlyList<DateOnly> Days(DateOnly firstDay, DateOnly? lastDay, Func<DateOnly, DateOnly> onTime)
    {
        var end = lastDay ?? firstDay.AddMonths(PlannedMonths);
        var days = new List<DateOnly> { firstDay.AddDays(FirstDays) };
        for (var day = firstDay.AddDays(EveryDays); day <= end; day = day.AddDays(EveryDays)) days.Add(day);
        return [.. days.Select(d => onTime(d > end ? end : d)).Select(d => d < firstDay ? firstDay : d).Distinct().Order()];
    }

    /// <summary>The next day after one on which somebody talked, counted from the first day of the placement.</summary>
    public DateOnly Next(DateOnly firstDay, DateOnly after, Func<DateOnly, DateOnly> onTime)
    {
        if (after < firstDay) return onTime(firstDay.AddDays(FirstDays));
        var beats = (after.DayNumber - firstDay.DayNumber) / EveryDays + 1;
        var next = onTime(firstDay.AddDays(beats * EveryDays));
        return next > after ? next : onTime(firstDay.AddDays((beats + 1) * EveryDays));
    }
}
