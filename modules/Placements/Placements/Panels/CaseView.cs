namespace Placements.Panels;

/// <summary>What the employer's case shows of proposals and of people who are or were there: numbers, days and states, no names.</summary>
internal sealed record CaseView(
    IReadOnlyList<CaseProposal> Proposals, IReadOnlyList<CasePlacement> Placements, IReadOnlyList<CaseAnswer> Answers, string? Consultant, DateOnly Today)
{
    public IEnumerable<CasePlacement> Here => Placements.Where(p => !p.IsEnded);

    /// <summary>While nothing else has come after it: then it stands among what has been.</summary>
    public IEnumerable<CaseAnswer> TakenBack => Proposals.Count == 0 && !Here.Any() ? Answers.Where(a => a.IsNews && Answers.All(b => b.Number <= a.Number)
        && Placements.All(p => p.Number <= a.Number)) : [];

    public IEnumerable<CaseAnswer> Earlier => Answers.Except(TakenBack);

    public IEnumerable<CasePlacement> Was => Placements.Where(p => p.IsEnded);
}

/// <summary>A proposal that waits for an answer or stands in line.</summary>
internal sealed record CaseProposal(int Number, string Href, DateOnly Sent, bool InLine);

/// <summary>A proposal that came to nothing: the employer said no, or we took it back.</summary>
/// <param name="Number">What the employer knows it as.</param>
/// <param name="Answered">The day.</param>
/// <param name="IsNo">The employer said no.</param>
/// <param name="IsNews">Taken back so lately that the case says so first.</param>
internal sealed record CaseAnswer(int Number, DateOnly Answered, bool IsNo, bool IsNews);

/// <summary>Somebody who is there, begins soon, or was there.</summary>
internal sealed record CasePlacement(int Number, string ProblemHref, DateOnly FirstDay, DateOnly? LastDay, bool IsEnded, string Supervisor, DateOnly? FollowUp,
    IReadOnlyList<CaseProblem> Problems)
{
    /// <summary>Ended before the first day.</summary>
    public bool NeverBegan => IsEnded && LastDay < FirstDay;
}

/// <summary>A call for help, and what was answered.</summary>
internal sealed record CaseProblem(DateOnly Said, DateOnly AnswerBy, string? Answer);
