namespace Matching.Engine.Input;

/// <summary>The opening's period, both days included.</summary>
/// <param name="From">First day; null = unknown.</param>
/// <param name="To">Last day; null = unknown.</param>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Length in days, both included, at least 0; null when either end is unknown.</summary>
    public int? Length => From is { } from && To is { } to ? Math.Max(0, to.DayNumber - from.DayNumber + 1) : null;
}
