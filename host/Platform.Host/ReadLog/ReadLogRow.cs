using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>One person in a batch.</summary>
/// <param name="Person">Whom.</param>
/// <param name="Relation">The relation that gives the right.</param>
/// <param name="What">What the page shows of the person.</param>
internal sealed record ReadLogRow(Guid Person, CaseRelationKind Relation, PersonDetail What);
