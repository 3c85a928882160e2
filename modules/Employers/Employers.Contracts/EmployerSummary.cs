namespace Employers.Contracts;

/// <summary>What other modules may show of an employer.</summary>
/// <param name="Id">The employer.</param>
/// <param name="Name">Its name, 1–200 characters.</param>
/// <param name="City">Where its first workplace lies; null when not known.</param>
public sealed record EmployerSummary(Guid Id, string Name, string? City);
