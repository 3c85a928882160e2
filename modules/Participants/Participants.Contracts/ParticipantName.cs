namespace Participants.Contracts;

/// <summary>A participant by name, for one who may see it.</summary>
/// <param name="Id">The participant.</param>
/// <param name="Name">First and last name.</param>
public sealed record ParticipantName(Guid Id, string Name);
