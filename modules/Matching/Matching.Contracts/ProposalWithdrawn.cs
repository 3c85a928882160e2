using Platform.Sdk;

namespace Matching.Contracts;

/// <summary>A coach has taken a proposal back before it was answered.</summary>
/// <param name="Subject">The proposal.</param>
/// <param name="Participant">Who was proposed.</param>
/// <param name="Opening">To which opening.</param>
public sealed record ProposalWithdrawn(Guid Subject, Guid Participant, Guid Opening) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
