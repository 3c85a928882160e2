using Participants.Domain;

namespace Participants.Import;

/// <summary>Languages with levels, <c>sv:A2:B1:A1|ar</c>: speak, read, write. A level left out stays as it is.</summary>
internal sealed class LanguageAnswers() : AnswerColumn(Column.Languages)
{
    private static readonly Section Papers = Mapping.Of(Mapping.Papers);
    private static readonly Question Known = Papers.Question("languages");
    private static readonly Question[] Skills = [Papers.Question("speak"), Papers.Question("read"), Papers.Question("write")];

    public override IEnumerable<Question> Questions => [Known, .. Skills];

    public override IEnumerable<(Question, IReadOnlyList<string>)> Read(string text, Answers before)
    {
        if (IsNone(text, Known))
        {
            foreach (var question in Questions) yield return Checked(question, question == Known ? [Question.None] : []);
            yield break;
        }
        var parts = Parts(text).Select(p => p.Split(':', StringSplitOptions.TrimEntries)).ToList();
        if (parts.Exists(p => p.Length > 1 + Skills.Length)) throw new RejectedCell("Write language:speak:read:write.");
        yield return Checked(Known, [.. parts.Select(p => p[0])]);
        foreach (var (place, skill) in Skills.Index())
        {
            string? Level(string[] part) =>
                part.Length > place + 1 && part[place + 1].Length > 0 ? part[place + 1].ToUpperInvariant() : before.Level(skill.Code, part[0]);
            yield return Checked(skill, [.. parts.Where(p => Level(p) is not null).Select(p => $"{p[0]}|{Level(p)}")]);
        }
    }

    public override string? Write(Answers given) => given.Tokens(Known.Code) is { Count: > 0 } known
        ? known is [Question.None] ? "|" : string.Join('|', known.Select(l => $"{l}:{string.Join(':', Skills.Select(s => given.Level(s.Code, l)))}".TrimEnd(':')))
        : null;
}
