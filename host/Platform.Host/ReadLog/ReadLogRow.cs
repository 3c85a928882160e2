using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>One person in a batch.</summary>
/// <param name="Person">Whom.</param>
/// <param name="Relation">What gives the right: a relation by code, or «command».</param>
/// <param name="What">What the page shows of the person.</param>
internal sealed record ReadLogRow(Guid Person, string Relation, PersonDetail What)
{
    public static ReadLogRow Of(Guid person, CaseRelationKind relation, PersonDetail what) => new(person, relation.ToString().ToLowerInvariant(), what);
}
