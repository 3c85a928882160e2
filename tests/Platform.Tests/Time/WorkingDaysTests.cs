using Platform.Sdk;

namespace Platform.Tests.Time;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_falls_where_the_almanac_says(int year, string day) => Assert.Equal(DateOnly.Parse(day, null), Holidays.Easter(year));

    [Theory]
    [InlineData("2026-01-06", "Epiphany")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2026-05-01", "First of May")]
    [InlineData("2026-05-14", "Ascension Day")]
    [InlineData("2025-06-06", "National Day")]
    [InlineData("2004-05-31", "Whit Monday, before 2005")]
    [InlineData("2026-06-19", "Midsummer Eve")]
    [InlineData("2025-06-20", "Midsummer Eve at its earliest but one")]
    [InlineData("2026-12-24", "Christmas Eve")]
    [InlineData("2026-12-25", "Christmas Day")]
    [InlineData("2026-12-31", "New Year's Eve")]
    [InlineData("2026-06-20", "Midsummer Day, a Saturday")]
    [InlineData("2026-11-21", "an ordinary Saturday")]
    public void Sweden_is_off(string day, string why) => Assert.False(new WorkingDays("SE").IsWorkingDay(DateOnly.Parse(day, null)), why);

    [Theory]
    [InlineData("2026-05-25", "Whit Monday, since 2005")]
    [InlineData("2004-06-07", "the day after the national day")]
    [InlineData("2026-04-02", "Maundy Thursday")]
    [InlineData("2026-06-05", "Denmark's Constitution Day")]
    [InlineData("2026-11-23", "an ordinary Monday")]
    public void Sweden_is_at_work(string day, string why) => Assert.True(new WorkingDays("SE").IsWorkingDay(DateOnly.Parse(day, null)), why);

    [Theory]
    [InlineData("2026-04-02", "Maundy Thursday")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2023-05-05", "Great Prayer Day for the last time")]
    [InlineData("2026-05-14", "Ascension Day")]
    [InlineData("2026-05-25", "Whit Monday")]
    [InlineData("2026-06-05", "Constitution Day")]
    [InlineData("2026-12-24", "Christmas Eve")]
    public void Denmark_is_off(string day, string why) => Assert.False(new WorkingDays("DK").IsWorkingDay(DateOnly.Parse(day, null)), why);

    [Theory]
    [InlineData("2024-04-26", "what would have been Great Prayer Day")]
    [InlineData("2026-05-01", "First of May: what would have been Great Prayer Day")]
    [InlineData("2026-01-06", "Epiphany")]
    [InlineData("2026-06-19", "Sweden's Midsummer Eve")]
    public void Denmark_is_at_work(string day, string why) => Assert.True(new WorkingDays("DK").IsWorkingDay(DateOnly.Parse(day, null)), why);

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-02", 5, "2026-04-13")]
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-30", 1, "2027-01-04")]
    [InlineData("2026-11-20", 10, "2026-12-04")]
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void Working_days_are_added(string from, int days, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), new WorkingDays("SE").AddWorkingDays(DateOnly.Parse(from, null), days));

    [Fact]
    public void Counting_is_the_opposite_of_adding()
    {
        foreach (var country in new[] { "SE", "DK" })
        {
            var calendar = new WorkingDays(country);
            for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2027, 1, 1); day = day.AddDays(11))
                for (var days = -15; days <= 15; days += 5)
                    if (days > 0 || calendar.IsWorkingDay(day))
                        Assert.Equal(days, calendar.WorkingDaysBetween(day, calendar.AddWorkingDays(day, days)));
        }
    }

    [Fact]
    public void A_year_has_as_many_working_days_as_the_almanac_says()
    {
        static int In(string country, int year) => new WorkingDays(country).WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31));
        // Sweden: 252 in 2025 with eves counted as work, less Midsummer Eve, Christmas Eve and New Year's Eve.
        Assert.Equal(249, In("SE", 2025));
        Assert.Equal(251, In("SE", 2026));
    }

    [Fact]
    public void Days_far_away_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDays("SE").IsWorkingDay(new(1989, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDays("SE").AddWorkingDays(new(2026, 1, 1), 1001));
        Assert.Throws<ArgumentException>(() => new WorkingDays("FI").IsWorkingDay(new(2026, 1, 1)));
    }
}
