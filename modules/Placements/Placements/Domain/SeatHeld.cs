namespace Placements.Domain;

/// <summary>One seat of an opening that somebody has.</summary>
/// <param name="Opening">The opening.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while no end is planned.</param>
internal sealed record SeatHeld(Guid Opening, DateOnly From, DateOnly? Until);
