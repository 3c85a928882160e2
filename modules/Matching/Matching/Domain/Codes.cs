using Matching.Engine.Files;
using Matching.Engine.Input;

namespace Matching.Domain;

/// <summary>Codes and numbers of the contracts as values of the engine. Null stays null; what is no value of its kind is left out or not known.</summary>
internal static class Codes
{
    public static Days? DaysOf(IReadOnlyList<string>? codes) => codes?.Aggregate(Days.None, (all, code) => all | (Spelling.Day(code) ?? Days.None));

    public static Times? TimesOf(IReadOnlyList<string>? codes) => codes?.Aggregate(Times.None, (all, code) => all | (Spelling.Time(code) ?? Times.None));

    public static LanguageLevel? Level(string? code) => code is null ? null : Spelling.Language(code);

    public static AxisLevels? Levels(IReadOnlyDictionary<string, int>? levels) => levels is null ? null : new(levels.Where(l => l.Value is >= 0 and <= 3));

    public static Place? PlaceOf(double? latitude, double? longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 ? new(latitude.Value, longitude.Value) : null;

    public static decimal? Within(decimal? value, decimal least, decimal most) => value is { } v && v >= least && v <= most ? v : null;
}
