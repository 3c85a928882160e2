using Participants.Domain;

namespace Participants.Import;

/// <summary>One question in one column: a code or several, codes with numbers, a number, a day.</summary>
internal sealed class PlainAnswer(string name, Question question) : AnswerColumn(name)
{
    public override IEnumerable<Question> Questions => [question];

    public override IEnumerable<(Question, IReadOnlyList<string>)> Read(string text, Answers before)
    {
        if (IsNone(text, question)) return [Checked(question, [Question.None])];
        IReadOnlyList<string> parts = question.Type is AnswerType.Many or AnswerType.Weighted ? Parts(text) : [text.Trim()];
        return [Checked(question, [.. parts.Select(Token)])];
    }

    public override string? Write(Answers given) =>
        given.Tokens(question.Code) is { Count: > 0 } tokens ? tokens is [Question.None] && question.MayBeNone ? "|" : string.Join('|', tokens.Select(Cell)) : null;

    private string Token(string part)
    {
        if (IsApart(part, question)) return part;
        return question.Type switch
        {
            AnswerType.Number => Number(part),
            AnswerType.Weighted when part.LastIndexOf('=') is > 0 and var at => $"{part[..at].Trim()}|{Number(part[(at + 1)..])}",
            _ when question.Codes is not null => part.ToLowerInvariant(),
            _ => part,
        };
    }

    private string Cell(string token) => question.Type switch
    {
        AnswerType.Number when !IsApart(token, question) => Number(token),
        AnswerType.Weighted when !IsApart(token, question) => $"{Question.CodeOf(token)}={Number(Question.LevelOf(token))}",
        _ => token,
    };
}
