using System.Globalization;
using System.Text.RegularExpressions;
using Taxonomy.Contracts;

namespace Participants.Domain;

/// <summary>
/// One question of the mapping. An answer is one or more tokens: a code, a code with a number, a number, a day, or one of the three that
/// are answers of their own. No token at all means that nobody has asked.
/// </summary>
internal sealed partial record Question(string Code, AnswerType Type)
{
    /// <summary>Asked, and the person does not know.</summary>
    public const string Unknown = "unknown";

    /// <summary>Asked, and the person will not say.</summary>
    public const string Declined = "declined";

    /// <summary>Asked, and there is none.</summary>
    public const string None = "none";

    /// <summary>More than anybody has; keeps a tampered form from filling the row.</summary>
    public const int MostTokens = 60;

    public static readonly string[] Levels = ["A1", "A2", "B1", "B2", "C1", "C2"];

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,59}$")]
    private static partial Regex CodeForm { get; }

    /// <summary>The taxonomy's type that a code must have; null when <see cref="Codes"/> says which there are.</summary>
    public string? Concept { get; init; }

    /// <summary>The codes there are, where the taxonomy has none for it.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    public decimal Min { get; init; }

    public decimal Max { get; init; }

    /// <summary>Whether «none» is an answer.</summary>
    public bool MayBeNone { get; init; }

    /// <summary>Whether it must have been asked before somebody can be placed.</summary>
    public bool IsEssential { get; init; }

    /// <summary>Whether it only adds to another question and counts for nothing alone.</summary>
    public bool IsDetail { get; init; }

    /// <summary>Tidies what was posted: blanks and doubles go.</summary>
    /// <returns>Null when something cannot be an answer to this question.</returns>
    public IReadOnlyList<string>? Read(IEnumerable<string?> posted)
    {
        var tokens = posted.Select(t => (t ?? "").Trim()).Where(t => t.Length > 0).Distinct().Take(MostTokens + 1).ToList();
        if (tokens.Count > MostTokens) return null;
        var real = tokens.Where(t => !StandsAlone(t)).ToList();
        // One kind of answer: whoever says «vet inte» and something else is asked which of them it is.
        if (real.Count == 0) return tokens.Count <= 1 ? tokens : null;
        if (real.Count < tokens.Count) return null;
        if (Type is AnswerType.Scale or AnswerType.One or AnswerType.Number or AnswerType.Day or AnswerType.Point && real.Count > 1) return null;
        return real.All(IsAnswer) && real.Select(CodeOf).Distinct().Count() == real.Count ? real : null;
    }

    public static string CodeOf(string token) => token.Split('|')[0];

    /// <summary>The number after the code, or the token itself as a number.</summary>
    public static decimal NumberOf(string token) => decimal.Parse(token.Split('|')[^1], NumberStyles.Number, CultureInfo.InvariantCulture);

    public static string LevelOf(string token) => token.Split('|')[^1];

    /// <summary>Whether it is one of the three that are answers of their own.</summary>
    public static bool IsApart(string token) => token is Unknown or Declined or None;

    private bool StandsAlone(string token) => token is Unknown or Declined || MayBeNone && token == None;

    private bool IsAnswer(string token) => Type switch
    {
        AnswerType.Scale => token is "0" or "1" or "2" or "3",
        AnswerType.Number => IsNumber(token),
        AnswerType.Day => DateOnly.TryParseExact(token, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        AnswerType.One or AnswerType.Many => IsCode(token),
        AnswerType.Weighted => token.Split('|') is [var code, var number] && IsCode(code) && IsNumber(number),
        AnswerType.Point => token.Split('|') is [var north, var east] && IsDegrees(north, 90) && IsDegrees(east, 180),
        AnswerType.Levels => token.Split('|') is [var language, var level] && IsCode(language) && Levels.Contains(level),
        _ => false,
    };

    private bool IsCode(string code) => Codes?.Contains(code) ?? CodeForm.IsMatch(code) && code is not (Unknown or Declined) && (code != None || HasNoneAsCode);

    /// <summary>«No particular support» is a level of support like the others, and its code is the same word.</summary>
    private bool HasNoneAsCode => Concept == ConceptType.Support;

    private static bool IsDegrees(string text, decimal most) => decimal.TryParse(
        text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;

    private bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= Min && number <= Max;
}
