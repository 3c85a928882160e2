namespace Placements.Contracts;

/// <summary>How it stands with somebody who has a place: days, and nothing of what was said.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Placement">The placement.</param>
/// <param name="FirstDay">Its first day, which can lie ahead.</param>
/// <param name="LastDay">Its planned last day; null when none is set.</param>
/// <param name="FollowUp">The follow-up that is due first; null when none is planned.</param>
/// <param name="Due">The day it is due; null when none is planned.</param>
/// <param name="LastContact">When somebody last followed up or answered a call for help there; null when nobody has.</param>
public sealed record PlacedPerson(Guid Participant, Guid Placement, DateOnly FirstDay, DateOnly? LastDay, Guid? FollowUp, DateOnly? Due, DateTimeOffset? LastContact);
