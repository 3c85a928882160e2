using Matching.Contracts;
using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Matching.Integration;

internal sealed class RequestDirectory(MatchingDb db) : IRequestDirectory
{
    private static readonly RequestState[] Live = [RequestState.Open, RequestState.Acquiring, RequestState.Proposed];

    public async Task<IReadOnlyList<RequestSummary>> OpenForAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Count, 1000);
        return await db.Requests.Where(r => participants.Contains(r.ParticipantId) && Live.Contains(r.State)).OrderBy(r => r.Asked).ThenBy(r => r.Id)
            .Select(r => new RequestSummary(r.Id, r.ParticipantId, r.Asked)).ToListAsync(stop);
    }
}
