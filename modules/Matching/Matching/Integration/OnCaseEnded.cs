using Matching.Data;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>Whose case has ended is looked for no more. A search that begins anew is a new request.</summary>
internal sealed class OnCaseEnded(MatchingDb db, TimeProvider clock) : IReaction<CaseEnded>
{
    public Task HandleAsync(CaseEnded e, CancellationToken stop) => db.EndCaseAsync(e.Subject, clock.GetUtcNow(), stop);
}
