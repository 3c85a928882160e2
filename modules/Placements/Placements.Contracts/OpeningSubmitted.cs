using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>An employer has offered an opening on the public pages and confirmed it.</summary>
/// <param name="Subject">The submission.</param>
public sealed record OpeningSubmitted(Guid Subject) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
