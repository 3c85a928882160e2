using System.Globalization;

namespace Platform.Sdk;

/// <summary>«kl. 10.42», with the date in front unless it was today.</summary>
internal static class SpokenTime
{
    public static string Of(DateTimeOffset moment, IInstallationClock clock)
    {
        var local = clock.ToLocal(moment);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = local.ToString(FormTexts.Get("Time.Format"), CultureInfo.CurrentCulture);
        return day == clock.Today ? FormTexts.Get("Time.Today", time) : FormTexts.Get("Time.Other", day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), time);
    }
}
