using System.Globalization;
using Participants.Domain;

namespace Participants.Import;

/// <summary>A column that holds answers of the mapping, both ways.</summary>
internal abstract class AnswerColumn(string name)
{
    private static readonly string[] Apart = [Question.Unknown, Question.Declined];

    public string Name => name;

    /// <summary>The questions it answers: all of them are asked anew when the cell clears.</summary>
    public abstract IEnumerable<Question> Questions { get; }

    /// <summary>What a cell says.</summary>
    /// <param name="text">The cell, not empty.</param>
    /// <param name="before">What is answered already, for what the cell leaves open.</param>
    /// <exception cref="RejectedCell">It cannot be an answer.</exception>
    public abstract IEnumerable<(Question Question, IReadOnlyList<string> Tokens)> Read(string text, Answers before);

    /// <summary>What is answered, as a cell that <see cref="Read"/> understands; null where nobody has asked.</summary>
    public abstract string? Write(Answers given);

    protected static IReadOnlyList<string> Parts(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts ? parts
            : throw new RejectedCell("There are no codes.");

    /// <summary>A lone separator, as the other kinds of files have it too: asked, and none.</summary>
    protected static bool IsNone(string text, Question question) => question.MayBeNone && text.Trim() is ("|" or Question.None);

    protected static bool IsApart(string word, Question question) => Apart.Contains(word) || word == Question.None && question.MayBeNone;

    /// <summary>A number as it is kept: a point, no blanks, no noughts at the end. What is none stays as it is and is refused by the question.</summary>
    public static string Number(string text)
    {
        var plain = string.Concat(text.Where(c => c is not (' ' or '\u00a0'))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number == 0 ? "0" : decimal.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Whether two answers say the same, whatever the order and the way a number is written.</summary>
    public static bool IsSame(Question question, IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        string Plain(string token) => question.Type switch
        {
            AnswerType.Number => Number(token),
            AnswerType.Weighted when token.Split('|') is [var code, var number] => $"{code}|{Number(number)}",
            AnswerType.Point when token.Split('|') is [var north, var east] => $"{Number(north)}|{Number(east)}",
            _ => token,
        };
        return one.Select(Plain).ToHashSet().SetEquals(other.Select(Plain));
    }

    /// <summary>The tokens, when they can be an answer to the question.</summary>
    protected static (Question Question, IReadOnlyList<string> Tokens) Checked(Question question, IReadOnlyList<string> tokens) =>
        (question, question.Read(tokens) ?? throw new RejectedCell(Why(question, tokens)));

    private static string Why(Question question, IReadOnlyList<string> tokens)
    {
        var real = tokens.Where(t => !IsApart(t, question)).Distinct().ToList();
        if (tokens.Count > Question.MostTokens) return $"At most {Question.MostTokens} can be given.";
        if (real.Count == 0 || real.Count < tokens.Distinct().Count()) return "none, unknown and declined each stand alone.";
        if (real.Exists(t => question.Read([t]) is null))
            return question.Type switch
            {
                AnswerType.Number => $"A number from {Range(question)}.",
                AnswerType.Day => "A day is written year-month-day, as 2026-11-21.",
                AnswerType.Scale => $"{question.Code} is 0, 1, 2 or 3.",
                AnswerType.Weighted => $"Write code=number with numbers from {Range(question)}, and | between.",
                AnswerType.Levels => $"A level is one of {string.Join(", ", Question.Levels)}.",
                _ when question.Codes is { } codes => $"Write some of {string.Join(", ", codes)}, with | between.",
                _ => "A code has letters, digits and . : _ -, at most 60.",
            };
        return real.Count > 1 && real.Select(Question.CodeOf).Distinct().Count() == real.Count ? "Only one can be given." : "A code stands twice.";
    }

    private static string Range(Question question) => string.Create(CultureInfo.InvariantCulture, $"{question.Min} to {question.Max}");
}
