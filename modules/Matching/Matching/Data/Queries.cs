using Matching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Matching.Data;

/// <summary>Questions that several pages ask.</summary>
internal static class Queries
{
    /// <summary>The named request of a participant, or the newest when none is named.</summary>
    public static Task<MatchRequest?> RequestAsync(this MatchingDb db, Guid participant, Guid? request, CancellationToken stop) =>
        db.Requests.Where(r => r.ParticipantId == participant && (request == null || r.Id == request)).OrderByDescending(r => r.Asked)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>The latest ranking of a request, with what it held.</summary>
    public static Task<RankingRun?> LatestRunAsync(this MatchingDb db, Guid request, CancellationToken stop) =>
        db.Runs.AsNoTracking().Include(r => r.Entries.OrderBy(e => e.Rank)).Where(r => r.RequestId == request).OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>What keeps openings away from a request of a participant.</summary>
    public static async Task<IReadOnlyList<SetAside>> SetAsideAsync(this MatchingDb db, Guid participant, Guid request, CancellationToken stop) =>
    [
        .. (await db.SetAsides.AsNoTracking().Where(a => a.ParticipantId == participant).OrderByDescending(a => a.At).ToListAsync(stop))
            .Where(a => a.HoldsFor(request)).DistinctBy(a => a.OpeningId),
    ];

    /// <summary>Lets one change at a time decide about a participant, until the transaction ends.</summary>
    public static Task LockAsync(this MatchingDb db, Guid participant, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({participant.ToString()}, 0))", stop);

    /// <summary>
    /// A proposal has come to nothing: its request is looked through again, unless another proposal of it is on its way. Asks the proposals as
    /// they are in this transaction: several may end at once.
    /// </summary>
    public static async Task ReopenAsync(this MatchingDb db, Proposal ended, DateTimeOffset now, CancellationToken stop)
    {
        var others = await db.Proposals.Where(p => p.RequestId == ended.RequestId && p.Id != ended.Id && Proposal.Live.Contains(p.State)).ToListAsync(stop);
        if (others.Any(p => p.IsLive && p.State != ProposalState.Draft)) return;
        var request = await db.Requests.SingleAsync(r => r.Id == ended.RequestId, stop);
        if (request.State == RequestState.Proposed) request.Become(RequestState.Open, now);
    }
}
