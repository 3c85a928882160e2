namespace Platform.Sdk;

/// <summary>The case gate's answer for one person.</summary>
/// <param name="Relation">The relation that gives most, for the read log.</param>
/// <param name="Scope">What all live relations together let the member of staff know.</param>
public sealed record CaseAccess(CaseRelationKind Relation, PersonDetail Scope);
