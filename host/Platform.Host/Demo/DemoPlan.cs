using System.Globalization;
using Platform.Host.Startup;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>How large a demo is and on which day it is looked at: the same plan gives the same demo.</summary>
/// <param name="Anchor">The day on which it is looked at.</param>
/// <param name="Months">How far back its past goes.</param>
/// <param name="Share">Its size, 1 for the whole.</param>
internal sealed record DemoPlan(DateOnly Anchor, int Months = 14, double Share = 1)
{
    // A smaller one has too few of some kind to live on.
    private const double Least = 0.02;

    /// <summary><c>Demo:Anchor</c> (today when not set), <c>Demo:Months</c> (14), <c>Demo:Share</c> (1, the whole; a tenth is there in half the time or less).</summary>
    /// <exception cref="StartProblem">A setting that cannot be.</exception>
    public static DemoPlan Read(IConfiguration configuration, DateOnly today)
    {
        var anchor = today;
        if (configuration["Demo:Anchor"] is { } typed && !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out anchor))
            throw new StartProblem($"Demo:Anchor is «{typed}», wanted a day like 2026-03-02. Maybe the month and the day have changed places.");
        // Later than today and the demo's past would lie in the future.
        if (anchor > today) throw new StartProblem($"Demo:Anchor is {anchor:yyyy-MM-dd}, which is not yet. Maybe leave it out: the demo then ends today.");
        var (months, share) = (configuration.GetValue("Demo:Months", 14), configuration.GetValue("Demo:Share", 1d));
        if (months is < 1 or > 60 || share is < Least or > 1)
            throw new StartProblem($"Demo:Months is {months} (wanted 1–60) and Demo:Share {share.ToString(CultureInfo.InvariantCulture)} (wanted {Least.ToString(CultureInfo.InvariantCulture)}–1).");
        return new(anchor, months, share);
    }

    /// <summary>The working days of the past, the last one before the anchor.</summary>
    public IReadOnlyList<DateOnly> Days(IWorkingDays calendar)
    {
        var first = Anchor.AddMonths(-Months);
        return [.. Enumerable.Range(0, Anchor.DayNumber - first.DayNumber).Select(first.AddDays).Where(calendar.IsWorkingDay)];
    }
}
