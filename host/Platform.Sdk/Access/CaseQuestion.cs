namespace Platform.Sdk;

/// <summary>A question to the case gate.</summary>
/// <param name="Staff">The account that wants to know; <see cref="Guid.Empty"/> never may.</param>
/// <param name="People">About whom.</param>
/// <param name="InList">True for lists, search, mail and exports, from which protected people are left out even for those named for them.</param>
public sealed record CaseQuestion(Guid Staff, IReadOnlyCollection<Guid> People, bool InList);
