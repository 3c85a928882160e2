namespace Matching.Contracts;

/// <summary>What other modules may know of a request for a match.</summary>
/// <param name="Id">The request.</param>
/// <param name="Participant">For whom.</param>
/// <param name="Asked">When.</param>
public sealed record RequestSummary(Guid Id, Guid Participant, DateTimeOffset Asked);
