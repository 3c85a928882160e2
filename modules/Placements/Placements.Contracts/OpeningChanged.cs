using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>What a match weighs about an opening has changed, or its state or free seats.</summary>
/// <param name="Subject">The opening.</param>
public sealed record OpeningChanged(Guid Subject) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
