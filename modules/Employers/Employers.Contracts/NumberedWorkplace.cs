namespace Employers.Contracts;

/// <summary>What a file's numbers mean.</summary>
/// <param name="Employer">The employer.</param>
/// <param name="IsArchived">True when the employer is kept only for what was.</param>
/// <param name="Responsible">The consultant who keeps up the contact; null while nobody does.</param>
/// <param name="Workplace">The workplace; null when the employer has none with that number.</param>
/// <param name="ContactName">Whom one asks there; null when nobody has said, and then the next two are null too.</param>
/// <param name="ContactEmail">How to reach them.</param>
/// <param name="ContactPhone">How to reach them.</param>
public sealed record NumberedWorkplace(
    Guid Employer, bool IsArchived, Guid? Responsible, WorkplaceSummary? Workplace, string? ContactName, string? ContactEmail, string? ContactPhone);
