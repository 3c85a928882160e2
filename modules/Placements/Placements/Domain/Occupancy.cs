namespace Placements.Domain;

/// <summary>How many seats of one opening are free, and when.</summary>
/// <param name="seats">All seats.</param>
/// <param name="from">First day of the opening's period, when there is one.</param>
/// <param name="to">Last day of the period, when there is one.</param>
/// <param name="held">The seats that somebody has.</param>
internal sealed class Occupancy(int seats, DateOnly? from, DateOnly? to, IReadOnlyList<HeldSeat> held)
{
    /// <summary>Seats that nobody has on a day; none outside the period.</summary>
    public int FreeOn(DateOnly day) => day < from || day > to ? 0 : Math.Max(0, seats - HeldOn(day));

    /// <summary>Seats that nobody has on a day nor on any later one, whether or not the period has begun: what can be promised. A seat agreed from next week on is taken.</summary>
    public int UnheldFrom(DateOnly day) => Math.Max(0, seats - held.Select(h => h.From).Where(d => d > day).Append(day).Max(HeldOn));

    /// <summary>Fewest free seats on any day of a span: whoever begins then must not push somebody away later in it.</summary>
    public int FreeWithin(DateOnly first, DateOnly last)
    {
        var fewest = FreeOn(first);
        foreach (var begin in held.Select(h => h.From).Append(from ?? first).Where(d => d > first && d <= last)) fewest = Math.Min(fewest, FreeOn(begin));
        return fewest;
    }

    /// <summary>The first day, not before the given one, from which on a seat is free and stays so; null when that is not known.</summary>
    public DateOnly? NextFree(DateOnly today)
    {
        var first = from > today ? from.Value : today;
        foreach (var day in held.Where(h => h.To >= first).Select(h => h.To!.Value.AddDays(1)).Prepend(first).Order())
            if (FreeOn(day) > 0 && UnheldFrom(day) > 0) return day;
        return null;
    }

    private int HeldOn(DateOnly day) => held.Count(h => h.From <= day && (h.To is null || h.To >= day));
}
