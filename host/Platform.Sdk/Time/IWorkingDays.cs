namespace Platform.Sdk;

/// <summary>
/// The installation's working-day calendar. Not working days are Saturdays, Sundays, public holidays, and the days that the
/// rules on time limits treat alike: Midsummer Eve, Christmas Eve and New Year's Eve in Sweden; Constitution Day, Christmas Eve
/// and New Year's Eve in Denmark. Holds for 1990–2199.
/// </summary>
public interface IWorkingDays
{
    /// <summary>True when people are at work in general.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1990–2199.</exception>
    bool IsWorkingDay(DateOnly day);

    /// <summary>The working day that lies a number of working days after (or before) a day; the day itself is not counted.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="days">−1,000 to 1,000. With 0 the day itself, or the next working day when it is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    DateOnly AddWorkingDays(DateOnly day, int days);

    /// <summary>How many working days lie after the first day up to and including the last one; negative when the last is earlier.</summary>
    /// <param name="from">Not counted.</param>
    /// <param name="to">Counted when it is a working day.</param>
    int WorkingDaysBetween(DateOnly from, DateOnly to);
}
