using Matching.Contracts;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Matching.Data;

/// <summary>What comes to an end, with all that hangs on it. The caller saves.</summary>
internal static class Endings
{
    /// <summary>A coach takes a proposal back. Whoever has it already is told; its request is looked through again.</summary>
    public static async Task TakeBackAsync(this MatchingDb db, Proposal proposal, DateTimeOffset now, CancellationToken stop)
    {
        TellAndWithdraw(db, proposal, now);
        await db.ReopenAsync(proposal, now, stop);
    }

    /// <summary>A search ends, and with it what was to be acquired for it.</summary>
    /// <returns>False while somebody is proposed: that is taken back first.</returns>
    public static async Task<bool> CloseAsync(this MatchingDb db, MatchRequest request, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Proposals.AnyAsync(p => p.RequestId == request.Id && Proposal.Live.Contains(p.State), stop)) return false;
        foreach (var acquisition in await db.Acquisitions.Where(a => a.RequestId == request.Id).ToListAsync(stop)) acquisition.Withdraw(now);
        request.Become(RequestState.Closed, now);
        return true;
    }

    /// <summary>Nobody looks for this person any more: what is proposed is taken back, and what was asked for ends.</summary>
    public static async Task EndCaseAsync(this MatchingDb db, Guid participant, DateTimeOffset now, CancellationToken stop)
    {
        await db.LockAsync(participant, stop);
        foreach (var proposal in await db.Proposals.Where(p => p.ParticipantId == participant && Proposal.Live.Contains(p.State)).OrderBy(p => p.Id).ToListAsync(stop))
            TellAndWithdraw(db, proposal, now);
        foreach (var acquisition in await db.Acquisitions.Where(a => a.ParticipantId == participant).OrderBy(a => a.Id).ToListAsync(stop)) acquisition.Withdraw(now);
        var requests = await db.Requests.Where(r => r.ParticipantId == participant).OrderBy(r => r.Id).ToListAsync(stop);
        var asked = requests.Select(r => r.Id).ToList();
        db.RemoveRange(await db.ChangeWishes.Where(w => asked.Contains(w.RequestId) && w.Answered == null).OrderBy(w => w.Id).ToListAsync(stop));
        // What led to a place ends with the placement.
        foreach (var request in requests.Where(r => r.IsLive)) request.Become(RequestState.Closed, now);
    }

    private static void TellAndWithdraw(MatchingDb db, Proposal proposal, DateTimeOffset now)
    {
        if (proposal.HandedOver is not null) db.Publish(new ProposalWithdrawn(proposal.Id, proposal.ParticipantId, proposal.OpeningId));
        proposal.Withdraw(now);
    }
}
