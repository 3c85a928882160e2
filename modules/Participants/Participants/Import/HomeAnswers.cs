using Participants.Domain;
using Platform.Sdk.Tables;

namespace Participants.Import;

/// <summary>
/// Where the way to work begins: a postal code, coordinates, or both. Coordinates alone answer the question; they go when another
/// place is answered.
/// </summary>
internal static class HomeAnswers
{
    private static readonly Question Home = Mapping.Of(Mapping.Travel).Question("home");
    private static readonly Question Point = Mapping.Of(Mapping.Travel).Question(Mapping.HomePoint);

    /// <summary>The cell of a postal code as the answer to «home»: a place's own id is taken as it is.</summary>
    /// <exception cref="RejectedCell">It is neither.</exception>
    public static string Place(string text)
    {
        var word = text.Trim();
        if (word is Question.Unknown or Question.Declined) return word;
        var digits = string.Concat(word.Where(c => c is not (' ' or '\u00a0')));
        if (digits.Length is 4 or 5 && digits.All(char.IsAsciiDigit)) return Mapping.Postal + digits;
        return word is not Mapping.OnlyPoint && word.Contains('-', StringComparison.Ordinal) && Home.Read([word]) is not null ? word
            : throw new RejectedCell("Write a postal code of four or five digits.");
    }

    /// <summary>Whether an answer means something without a list of places: postal codes are many, and lists of them have gaps.</summary>
    public static bool NeedsNoPlace(string home) => home == Mapping.OnlyPoint
        || home.StartsWith(Mapping.Postal, StringComparison.Ordinal) && home.AsSpan(Mapping.Postal.Length) is { Length: 4 or 5 } code
            && !code.ContainsAnyExceptInRange('0', '9');

    /// <summary>Two cells as one answer.</summary>
    /// <exception cref="RejectedCell">They are no coordinates.</exception>
    public static string At(string latitude, string longitude)
    {
        var token = $"{AnswerColumn.Number(latitude)}|{AnswerColumn.Number(longitude)}";
        return Point.Read([token]) is not null ? token : throw new RejectedCell("Degrees: lat from -90 to 90, lon from -180 to 180.");
    }

    /// <summary>What the cells make of the answers there are.</summary>
    public static IEnumerable<(Question, IReadOnlyList<string>)> Read(Said<string?> place, Said<string?> at, Answers before)
    {
        if (!place.IsSaid && !at.IsSaid) yield break;
        var kept = before.Tokens(Home.Code) is [var answered] ? answered : null;
        var home = place.Or(kept);
        var point = at.IsSaid ? at.Value : home == kept ? before.One(Point.Code) : null;
        if (point is not null && !place.IsSaid && home is (null or Question.Unknown or Question.Declined)) home = Mapping.OnlyPoint;
        if (point is null && home == Mapping.OnlyPoint) home = null;
        yield return (Home, home is null ? [] : [home]);
        yield return (Point, point is null ? [] : [point]);
    }

    public static string? WritePlace(Answers given) => given.Tokens(Home.Code) is [var home] && home != Mapping.OnlyPoint
        ? home.StartsWith(Mapping.Postal, StringComparison.Ordinal) ? home[Mapping.Postal.Length..] : home : null;

    /// <summary>Latitude, or longitude.</summary>
    public static string? WriteAt(Answers given, int place) => given.One(Point.Code)?.Split('|')[place];
}
