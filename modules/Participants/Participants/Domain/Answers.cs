using System.Globalization;

namespace Participants.Domain;

/// <summary>All that a participant has answered, for reading.</summary>
internal sealed class Answers(IEnumerable<Answer> answers)
{
    private readonly ILookup<string, string> tokens = answers.ToLookup(a => a.Question, a => a.Token);

    public bool IsAsked(string question) => tokens.Contains(question);

    public bool IsUnknown(string question) => tokens[question].Contains(Question.Unknown);

    /// <summary>Null when nobody asked or no answer was given; empty when there is none; otherwise what was said.</summary>
    public IReadOnlyList<string>? Many(string question) =>
        !tokens.Contains(question) || tokens[question].Any(t => t is Question.Unknown or Question.Declined) ? null : [.. tokens[question].Where(t => t != Question.None)];

    public string? One(string question) => tokens[question].ToList() is [var token] && token is not (Question.Unknown or Question.Declined) ? token : null;

    /// <summary>Everything kept as the answer to a question, also that it is not known.</summary>
    public IReadOnlyList<string> Tokens(string question) => [.. tokens[question]];

    public (double Latitude, double Longitude)? Point(string question) => One(question)?.Split('|') is [var north, var east]
        ? (double.Parse(north, CultureInfo.InvariantCulture), double.Parse(east, CultureInfo.InvariantCulture)) : null;

    public decimal? Number(string question) => One(question) is { } token ? Question.NumberOf(token) : null;

    public DateOnly? Day(string question) =>
        One(question) is { } token ? DateOnly.ParseExact(token, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The level of one language in a question of levels.</summary>
    public string? Level(string question, string language) =>
        tokens[question].Where(t => Question.CodeOf(t) == language).Select(Question.LevelOf).FirstOrDefault();
}
