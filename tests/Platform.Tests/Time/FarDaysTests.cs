using System.Globalization;
using Platform.Sdk.Components;

namespace Platform.Tests.Time;

/// <summary>Days that are near are counted in days, far ones as people say them.</summary>
public sealed class FarDaysTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Theory]
    [InlineData(2, "om 2 dagar")]
    [InlineData(60, "om 60 dagar")]
    [InlineData(61, "om 2 månader")]
    [InlineData(365, "om 12 månader")]
    [InlineData(1000, "om 3 år")]
    [InlineData(-1, "försenad 1 dag")]
    [InlineData(-60, "försenad 60 dagar")]
    [InlineData(-200, "försenad 7 månader")]
    [InlineData(-730, "försenad 24 månader")]
    [InlineData(-1100, "försenad 3 år")]
    public void A_due_day_is_told_in_at_most_twenty_letters(int days, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        Assert.Equal(words, DateWords.Due(Today.AddDays(days), Today));
        Assert.True(words.Length <= 20);
    }

    [Theory]
    [InlineData(5, "för 5 dagar sedan")]
    [InlineData(365, "för 12 månader sedan")]
    [InlineData(1100, "för 3 år sedan")]
    public void So_is_a_day_that_has_been(int days, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        Assert.Equal(words, DateWords.Ago(Today.AddDays(-days), Today));
    }
}
