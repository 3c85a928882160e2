using Participants.Domain;

namespace Participants.Import;

/// <summary>
/// What the person has said no to: <c>occupation=5120|sector=47|employer=…|noise=1</c>, the last one for demands above a level. A code alone is an
/// occupation. A kind that the cell does not name stays as it is, because a no is not taken back by silence.
/// </summary>
internal sealed class VetoAnswers() : AnswerColumn(Column.Vetoes)
{
    private const string Occupation = "occupation", Sector = "sector", Employer = "employer", Demand = "demand";

    private static readonly Section Veto = Mapping.Of(Mapping.Veto);

    private static readonly (string Kind, Question Question)[] Kinds =
    [
        (Occupation, Veto.Question("veto-occupations")), (Sector, Veto.Question("veto-sectors")), (Employer, Veto.Question(Mapping.VetoEmployers)),
        (Demand, Veto.Question("veto-demands")),
    ];

    public override IEnumerable<Question> Questions => Kinds.Select(k => k.Question);

    public override IEnumerable<(Question, IReadOnlyList<string>)> Read(string text, Answers before)
    {
        // «none» for the whole column answers what the page asks about.
        var word = IsNone(text, Kinds[0].Question) ? Question.None : text.Trim();
        if (IsApart(word, Kinds[0].Question)) return Veto.Questions.Select(q => Checked(q, [word]));
        return [.. Parts(text).Select(One).GroupBy(p => p.Kind).Select(g => Checked(Of(g.Key), [.. g.Select(p => p.Token)]))];
    }

    public override string? Write(Answers given)
    {
        var said = Kinds.SelectMany(k => given.Tokens(k.Question.Code).Select(token => k.Kind == Demand && !IsApart(token, k.Question)
            ? $"{Question.CodeOf(token)}={Number(Question.LevelOf(token))}" : $"{k.Kind}={token}")).ToList();
        return said.Count > 0 ? string.Join('|', said) : null;
    }

    private static (string Kind, string Token) One(string part)
    {
        if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var kind, var code]) return (Occupation, part);
        if (Array.Exists(Kinds, k => k.Kind == kind) && (kind != Demand || IsApart(code, Of(Demand)))) return (kind, code);
        return Of(Demand).Codes!.Contains(kind) ? (Demand, $"{kind}|{Number(code)}")
            : throw new RejectedCell("Before = stands occupation, sector, employer or the name of a demand.");
    }

    private static Question Of(string kind) => Array.Find(Kinds, k => k.Kind == kind).Question;
}
