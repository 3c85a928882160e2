using Matching.Contracts;
using Matching.Data;
using Microsoft.EntityFrameworkCore;

namespace Matching.Integration;

internal sealed class RequestDirectory(MatchingDb db) : IRequestDirectory
{
    public async Task<IReadOnlyList<RequestSummary>> OpenForAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Count, 1000);
        return await db.Requests.Where(r => participants.Contains(r.ParticipantId)).OrderBy(r => r.Asked).ThenBy(r => r.Id)
            .Select(r => new RequestSummary(r.Id, r.ParticipantId, r.Asked)).ToListAsync(stop);
    }
}
