using Platform.Sdk;

namespace Participants.Contracts;

/// <summary>A case has ended: nobody looks for a place for this participant any more, and no placement is going on. Whoever planned on it stops.</summary>
/// <param name="Subject">The participant.</param>
public sealed record CaseEnded(Guid Subject) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
