using Matching.Data;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>Whose case has ended is looked for no more. A search that begins anew is a new request.</summary>
internal sealed class OnCaseEnded(MatchingDb db, IParticipantDirectory people, TimeProvider clock) : IReaction<CaseEnded>
{
    public async Task HandleAsync(CaseEnded e, CancellationToken stop)
    {
        // Opened again before this was told.
        if (!await people.GoesOnAsync(e.Subject, stop)) await db.EndCaseAsync(e.Subject, clock.GetUtcNow(), stop);
    }
}
