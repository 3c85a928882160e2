namespace Participants.Contracts;

/// <summary>A place that somebody is proposed for.</summary>
/// <param name="Id">Whatever the asker calls it.</param>
/// <param name="Participant">For whom.</param>
/// <param name="Occupation">Code; null when not known.</param>
/// <param name="Sector">Two digits; null when not known.</param>
/// <param name="Employer">Whose; null when not known.</param>
/// <param name="Demands">Axis and level 0–3; null when not known.</param>
public sealed record ProposedPlace(Guid Id, Guid Participant, string? Occupation, string? Sector, Guid? Employer, IReadOnlyDictionary<string, int>? Demands);
