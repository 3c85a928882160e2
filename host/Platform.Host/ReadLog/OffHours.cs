using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>What counts as outside working hours in the installation's zone: before seven, from six in the evening, and Saturdays and Sundays.</summary>
internal sealed class OffHours(IInstallationClock clock)
{
    public const int Opens = 7;
    public const int Closes = 18;

    public bool Holds(DateTimeOffset moment) => clock.ToLocal(moment) is var local && (IsFree(local.DayOfWeek) || local.Hour is < Opens or >= Closes);

    /// <summary>The stretches outside working hours from one day to another, both with: about five a week, so a question for them costs the same however much is read by day.</summary>
    public (DateTimeOffset[] From, DateTimeOffset[] To) Stretches(DateOnly first, DateOnly last)
    {
        var (from, to, begins) = (new List<DateTimeOffset>(), new List<DateTimeOffset>(), clock.StartOf(first));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            // Clocks are changed on Sundays, so on a day of work the hours can be counted from midnight.
            if (IsFree(day.DayOfWeek)) continue;
            from.Add(begins);
            to.Add(clock.StartOf(day).AddHours(Opens));
            begins = clock.StartOf(day).AddHours(Closes);
        }
        return ([.. from, begins], [.. to, clock.StartOf(last.AddDays(1))]);
    }

    private static bool IsFree(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
