namespace Employers.Contracts;

/// <summary>What somebody wrote about who they are.</summary>
/// <param name="Name">A name of an organisation or a workplace; empty when none was written.</param>
/// <param name="OrganisationNumber">As typed, right or wrong; null when none was written.</param>
public sealed record EmployerClue(string Name, string? OrganisationNumber);
