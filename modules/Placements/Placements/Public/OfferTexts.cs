using System.Globalization;
using Microsoft.Extensions.Localization;
using Placements.Domain;
using Platform.Sdk.Components;

namespace Placements.Public;

/// <summary>The employer's answers in words, the same on the check page, in the case and for the consultant.</summary>
internal sealed class OfferTexts(IStringLocalizer<Texts> texts)
{
    public static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    public static readonly string[] Times = ["morning", "afternoon", "evening", "night"];
    public static readonly string[] Amounts = ["no", "little", "much"];

    public string Certainty(string? code) => texts["Offering.Certainty." + code];

    public string WhyNot(string code) => texts["Offering.WhyNot." + code];

    /// <summary>How much of something there is; null for not answered or not known.</summary>
    public string? Amount(string? code) => code is null or FieldTagHelper.Unknown ? null : texts["Offering.Amount." + code].Value;

    public string? Beside(string? code) => code is null or FieldTagHelper.Unknown ? null : texts["Offering.Beside." + code].Value;

    public string? Length(string? code) => code is null or FieldTagHelper.Unknown ? null : texts["Offering.Length." + code].Value;

    public string? Start(OfferedTime time) => time.Start switch
    {
        "soon" => texts["Offering.Start.soon"].Value,
        "day" when time.StartDay is { } day => Spoken(day),
        _ => null,
    };

    public string? Hours(decimal? from, decimal? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } a, { } b) when a == b => texts[a == 1 ? "Offering.HoursExact.One" : "Offering.HoursExact", Number(a)].Value,
        ({ } a, { } b) => texts["Offering.HoursRange", Number(a), Number(b)].Value,
        ({ } a, null) => texts[a == 1 ? "Offering.HoursFrom.One" : "Offering.HoursFrom", Number(a)].Value,
        (null, { } b) => texts[b == 1 ? "Offering.HoursTo.One" : "Offering.HoursTo", Number(b)].Value,
    };

    /// <summary>«Måndag: förmiddag, kväll» by day, in the week's order.</summary>
    public IEnumerable<string> Slots(IReadOnlyCollection<string> slots) => Days.Where(d => slots.Any(s => s.StartsWith(d + "-", StringComparison.Ordinal)))
        .Select(d => $"{texts["Day." + d]}: {string.Join(", ", Times.Where(t => slots.Contains($"{d}-{t}")).Select(t => texts["Time." + t].Value))}");

    /// <summary>«måndag, tisdag»; English writes its days with a capital.</summary>
    public string DayNames(IEnumerable<string> days) => string.Join(", ", Days.Intersect(days).Select(d => texts["Day." + d].Value)
        .Select(name => OfferAddresses.IsEnglish ? name : name.ToLower(CultureInfo.CurrentUICulture)));

    public string TimeNames(IEnumerable<string> times) => string.Join(", ", Times.Intersect(times).Select(t => texts["Time." + t].Value));

    /// <summary>String 2 with its words, or string 3.</summary>
    public string Gauge(Expectation? expectation) => expectation is null ? texts["Gauge.TooFew"]
        : texts["Gauge." + expectation.Level, Part(expectation.Share)] + (expectation.Change is { } change ? " " + texts["Gauge.Change." + change] : "") + " " + texts["Gauge.NoPromise"];

    /// <summary>«torsdag 5 februari», with the year when it is not this one.</summary>
    public static string Spoken(DateOnly day, DateOnly? today = null) =>
        day.ToString(today is { } now && now.Year == day.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Number(decimal number) => number.ToString("0.#", CultureInfo.CurrentCulture);

    private string Part(double share) => texts["Gauge.Part." + share switch { < 0.05 => "none", < 0.2 => "few", < 0.4 => "third", < 0.6 => "half", < 0.8 => "most", _ => "almost-all" }];
}
