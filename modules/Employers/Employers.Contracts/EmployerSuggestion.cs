namespace Employers.Contracts;

/// <summary>A known employer that may be the one meant.</summary>
/// <param name="Employer">The employer.</param>
/// <param name="ByNumber">True when the organisation number is the same; false when only the name is like.</param>
/// <param name="Workplaces">Its workplaces, by name, at most 50.</param>
public sealed record EmployerSuggestion(EmployerSummary Employer, bool ByNumber, IReadOnlyList<WorkplaceSummary> Workplaces);
