namespace Placements.Contracts;

/// <summary>What other modules may show of an opening.</summary>
/// <param name="Id">The opening.</param>
/// <param name="Title">What the work is, 1–200 characters.</param>
/// <param name="Employer">Whose it is.</param>
/// <param name="Seats">How many people there is room for, 1–100.</param>
public sealed record OpeningSummary(Guid Id, string Title, Guid Employer, int Seats);
