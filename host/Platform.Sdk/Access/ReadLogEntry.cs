namespace Platform.Sdk;

/// <summary>One read.</summary>
/// <param name="At">When.</param>
/// <param name="Staff">The account that read.</param>
/// <param name="Roles">Its roles at that moment, by code.</param>
/// <param name="Relation">The relation that gave the right.</param>
/// <param name="What">What was shown.</param>
/// <param name="Purpose">Why, as a code.</param>
/// <param name="Page">Where: the route's pattern, never an address with values.</param>
/// <param name="Reference">The request's reference, as on error pages and in the log.</param>
public sealed record ReadLogEntry(
    DateTimeOffset At, Guid Staff, IReadOnlyList<string> Roles, string Relation, PersonDetail What, string Purpose, string Page, string Reference);
