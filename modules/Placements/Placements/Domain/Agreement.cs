namespace Placements.Domain;

/// <summary>What an employer says yes to.</summary>
/// <param name="Supervisor">Who.</param>
/// <param name="FirstDay">First day at the place.</param>
/// <param name="HoursAWeek">How much.</param>
/// <param name="Days"><c>mon … sun</c>; empty when it is not settled.</param>
internal sealed record Agreement(Supervisor Supervisor, DateOnly FirstDay, decimal HoursAWeek, string[] Days);
