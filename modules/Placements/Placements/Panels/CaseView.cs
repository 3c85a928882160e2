namespace Placements.Panels;

/// <summary>What the employer's case shows of proposals and of people who are or were there: numbers, days and states, no names.</summary>
internal sealed record CaseView(
    IReadOnlyList<CaseProposal> Proposals, IReadOnlyList<CasePlacement> Placements, IReadOnlyList<CaseAnswer> Answers, string? Consultant, DateOnly Today)
{
    public IEnumerable<CasePlacement> Here => Placements.Where(p => !p.IsEnded);

    public IEnumerable<CasePlacement> Was => Placements.Where(p => p.IsEnded);
}

/// <summary>A proposal that waits for an answer or stands in line.</summary>
internal sealed record CaseProposal(int Number, string Href, DateOnly Sent, bool InLine);

/// <summary>A proposal that came to nothing: the employer said no, or we took it back.</summary>
internal sealed record CaseAnswer(int Number, DateOnly Answered, bool IsNo);

/// <summary>Somebody who is there, begins soon, or was there.</summary>
internal sealed record CasePlacement(int Number, string ProblemHref, DateOnly FirstDay, DateOnly? LastDay, bool IsEnded, string Supervisor, DateOnly? FollowUp,
    IReadOnlyList<CaseProblem> Problems)
{
    /// <summary>Ended before the first day.</summary>
    public bool NeverBegan => IsEnded && LastDay < FirstDay;
}

/// <summary>A call for help, and what was answered.</summary>
internal sealed record CaseProblem(DateOnly Said, DateOnly AnswerBy, string? Answer);
