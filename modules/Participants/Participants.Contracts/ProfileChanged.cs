using Platform.Sdk;

namespace Participants.Contracts;

/// <summary>What a match weighs has changed for a participant: an answer, a veto, a wish.</summary>
/// <param name="Subject">The participant.</param>
public sealed record ProfileChanged(Guid Subject) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
