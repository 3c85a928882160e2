using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>An employer has answered a proposal, or the answer was given for it.</summary>
/// <param name="Subject">The offer.</param>
/// <param name="Proposal">The proposal it answers.</param>
/// <param name="Participant">For whom.</param>
/// <param name="Opening">At which opening.</param>
/// <param name="Answer"><c>yes</c>, <c>no</c>, <c>seat-taken</c> (queued as next), <c>opening-withdrawn</c>, <c>consent-withdrawn</c> or <c>refused</c> (the participant has said no since).</param>
/// <param name="Code">Of a no: a code of the type <c>employer-no-code</c>; null otherwise.</param>
public sealed record OfferAnswered(Guid Subject, Guid Proposal, Guid Participant, Guid Opening, string Answer, string? Code) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
