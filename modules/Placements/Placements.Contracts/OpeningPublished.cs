using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>An opening is in the inventory, for the first time or again.</summary>
/// <param name="Subject">The opening.</param>
/// <param name="Employer">Whose it is.</param>
public sealed record OpeningPublished(Guid Subject, Guid Employer) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
