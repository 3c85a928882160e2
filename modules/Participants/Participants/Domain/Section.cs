namespace Participants.Domain;

/// <summary>A part of the mapping that is asked in one go, on a page of its own.</summary>
internal sealed record Section(string Code, IReadOnlyList<Question> Questions)
{
    /// <summary>The questions that somebody asks; the others add to them.</summary>
    public IEnumerable<Question> Asked => Questions.Where(q => !q.IsDetail);

    /// <summary>What files bring and no page asks about; saving the page leaves it as it is.</summary>
    public IReadOnlyList<Question> Kept { get; init; } = [];

    public bool IsEssential => Questions.Any(q => q.IsEssential);

    public Question Question(string code) => Questions.Concat(Kept).Single(q => q.Code == code);
}
