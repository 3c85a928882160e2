namespace Placements.Domain;

/// <summary>One seat that somebody has.</summary>
/// <param name="Opening">At which opening.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day as planned; null when nobody knows.</param>
internal sealed record HeldSeat(Guid Opening, DateOnly From, DateOnly? To);
