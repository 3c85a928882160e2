using Matching.Data;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Integration;

/// <summary>Marks the rankings made on what has changed as old. The pages compute anew in any case.</summary>
internal sealed class OnProfileChanged(MatchingDb db, TimeProvider clock) : IReaction<ProfileChanged>
{
    public async Task HandleAsync(ProfileChanged e, CancellationToken stop)
    {
        foreach (var run in await db.Runs.Where(r => r.ParticipantId == e.Subject && r.Stale == null).ToListAsync(stop)) run.MarkStale(clock.GetUtcNow());
    }
}
