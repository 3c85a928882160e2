using Platform.Sdk;

namespace Matching.Contracts;

/// <summary>
/// A coach proposes a participant for an opening, with a reason and an approved release sheet. Placements makes the offer of it;
/// Participants lets the consultant know what the sheet holds, for as long as the proposal lives.
/// </summary>
/// <param name="Subject">The proposal.</param>
/// <param name="Participant">Who is proposed.</param>
/// <param name="Opening">To which opening.</param>
/// <param name="Sheet">The release sheet that was approved for it.</param>
/// <param name="Coach">Who proposes.</param>
/// <param name="Consultant">Who takes it to the employer: the one responsible for the opening.</param>
public sealed record ProposalMade(Guid Subject, Guid Participant, Guid Opening, Guid Sheet, Guid Coach, Guid Consultant) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
