namespace Participants.Contracts;

/// <summary>That a release sheet has been approved.</summary>
/// <param name="Id">The sheet.</param>
/// <param name="Participant">Whose.</param>
/// <param name="Opening">For which opening.</param>
/// <param name="Signed">The day the participant approved it.</param>
public sealed record SignedSheet(Guid Id, Guid Participant, Guid Opening, DateOnly Signed);
