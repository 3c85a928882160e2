using System.Globalization;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Files;

/// <summary>How the match files spell what the engine holds as values. Each pair of methods is the reverse of the other.</summary>
public static class Spelling
{
    internal static readonly string[] Supports = ["none", "on-demand", "weekly", "daily", "side-by-side"];
    internal static readonly string[] LanguageLevels = ["A1", "A2", "B1", "B2", "C1", "C2"];
    internal static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    internal static readonly string[] TimeNames = ["morning", "afternoon", "evening", "night"];
    internal static readonly string[] VetoKinds = ["occupation", "sector", "employer", "demand"];

    private static readonly string[] ChangeKinds =
    [
        "adaptation", "access", "supervision", "hours", "start", "end", "day", "time", "travel", "licence", "certificate",
        "register-extract", "language", "skill",
    ];

    /// <summary>The spelling of a support level, as <c>on-demand</c>.</summary>
    public static string OfSupport(SupportLevel level) => Supports[(int)level];

    /// <summary>The support level so spelled; null when there is none.</summary>
    public static SupportLevel? Support(string text) => At(Supports, text) is { } at ? (SupportLevel)at : null;

    /// <summary>The spelling of a language level, as <c>A2</c>.</summary>
    public static string OfLanguage(LanguageLevel level) => LanguageLevels[(int)level - 1];

    /// <summary>The language level so spelled; null when there is none.</summary>
    public static LanguageLevel? Language(string text) => At(LanguageLevels, text) is { } at ? (LanguageLevel)(at + 1) : null;

    /// <summary>The day so spelled, as <c>mon</c>; null when there is none.</summary>
    public static Days? Day(string text) => At(DayNames, text) is { } at ? (Days)(1 << at) : null;

    /// <summary>The time of day so spelled, as <c>morning</c>; null when there is none.</summary>
    public static Times? Time(string text) => At(TimeNames, text) is { } at ? (Times)(1 << at) : null;

    /// <summary>The names of the bits that are set, in order.</summary>
    internal static IEnumerable<string> Named(string[] names, int bits) => names.Where((_, at) => (bits & (1 << at)) != 0);

    internal static string OfChange(ChangeKind kind) => ChangeKinds[(int)kind];

    internal static ChangeKind? ChangeKind(string text) => At(ChangeKinds, text) is { } at ? (ChangeKind)at : null;

    /// <summary>The spelling of a verdict, as <c>fits</c>.</summary>
    public static string OfVerdict(Verdict verdict) => verdict switch
    {
        Verdict.Fits => "fits",
        Verdict.Conditional => "conditional",
        _ => "blocked",
    };

    internal static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string OfDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Hundredths with two decimals: 8341 → 83.41.</summary>
    public static string OfHundredths(int hundredths) => string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");

    internal static string OfNumber(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static int? At(string[] names, string text) => Array.IndexOf(names, text) is >= 0 and var at ? at : null;
}
