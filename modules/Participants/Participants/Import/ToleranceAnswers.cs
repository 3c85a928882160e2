using Participants.Domain;

namespace Participants.Import;

/// <summary>How much of what goes well: <c>noise=1|lifting=unknown</c>. An axis that the cell does not name stays as it is.</summary>
internal sealed class ToleranceAnswers() : AnswerColumn(Column.Tolerances)
{
    private static readonly Question[] Axes = [.. Mapping.Axes.SelectMany(group => group.Value.Select(axis => Mapping.Of(group.Key).Question(axis)))];

    public override IEnumerable<Question> Questions => Axes;

    public override IEnumerable<(Question, IReadOnlyList<string>)> Read(string text, Answers before)
    {
        var read = new Dictionary<string, (Question, IReadOnlyList<string>)>();
        foreach (var part in Parts(text))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [var axis, var level])
                throw new RejectedCell("Write axis=level with levels from 0 to 3, and | between.");
            var question = Array.Find(Axes, q => q.Code == axis) ?? throw new RejectedCell($"An axis is one of {string.Join(", ", Axes.Select(q => q.Code))}.");
            if (!read.TryAdd(axis, Checked(question, [level]))) throw new RejectedCell("An axis stands twice.");
        }
        return read.Values;
    }

    public override string? Write(Answers given)
    {
        var known = Axes.Where(q => given.IsAsked(q.Code)).Select(q => $"{q.Code}={given.Tokens(q.Code)[0]}").ToList();
        return known.Count > 0 ? string.Join('|', known) : null;
    }
}
