namespace Placements.Panels;

/// <summary>What the employer's case shows of proposals and of people who are there: days and states, no names.</summary>
internal sealed record CaseView(
    IReadOnlyList<CaseProposal> Proposals, IReadOnlyList<CasePlacement> Placements, string? Consultant, DateOnly Today);

/// <summary>A proposal that waits for an answer or stands in line.</summary>
internal sealed record CaseProposal(string Href, DateOnly Sent, bool InLine);

/// <summary>Somebody who is there, or begins soon.</summary>
internal sealed record CasePlacement(
    string ProblemHref, DateOnly FirstDay, DateOnly? LastDay, string Supervisor, DateOnly? FollowUp, IReadOnlyList<CaseProblem> Problems);

/// <summary>A call for help, and what was answered.</summary>
internal sealed record CaseProblem(DateOnly Said, DateOnly AnswerBy, string? Answer);
