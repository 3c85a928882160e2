using Matching.Contracts;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Demo;

/// <summary>What lies on the desks of the demo's coaches: answers to read, people who have stood in line for too long, and yesterday's drafts to hand over.</summary>
internal sealed class DemoDesks(MatchingDb db, OpeningReader openings, IReleaseSheets sheets, IInstallationClock clock) : IDemoPart
{
    private const int DaysInLine = 21;

    /// <summary>Beside what employers answer today: that reaches the desk tomorrow.</summary>
    public int Order => 220;

    public Task<bool> IsUntouchedAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var desks = await DesksAsync(day, stop);
        foreach (var (place, coach) in day.Staff("coach").Index())
        {
            if (desks.GetValueOrDefault(coach.Id) is not { } desk) continue;
            var chance = day.Chance($"desk {place}");
            await ReadAsync(day, coach, desk, chance, stop);
            await LeaveLineAsync(day, desk, stop);
            await HandOverAsync(day, coach, desk, chance, stop);
        }
        if (day.NowAndThen(70, 3)) await ThinkAgainAsync(day, stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>What lies on the coaches' desks in the morning, asked once for all of them.</summary>
    private async Task<Dictionary<Guid, Desk>> DesksAsync(IDemoDay day, CancellationToken stop)
    {
        day.As(null, 8, 30);
        var (desks, since) = (new Dictionary<Guid, Desk>(), clock.Now.AddDays(-DaysInLine));
        Desk Of(Guid coach) => desks.TryGetValue(coach, out var desk) ? desk : desks[coach] = new();
        foreach (var proposal in await db.Proposals.Where(p => p.Answered != null && p.Read == null || p.State == ProposalState.Draft
            || p.State == ProposalState.SeatTaken && p.Answered < since).OrderBy(p => p.Id).ToListAsync(stop)) Of(proposal.CoachId).Proposals.Add(proposal);
        foreach (var wish in await db.ChangeWishes.Where(w => w.Answered != null && w.Read == null).OrderBy(w => w.Id).ToListAsync(stop)) Of(wish.CoachId).Wishes.Add(wish);
        foreach (var found in await db.Acquisitions.Where(a => a.Answered != null && a.Read == null).OrderBy(a => a.Id).ToListAsync(stop)) Of(found.CoachId).Found.Add(found);
        return desks;
    }

    /// <summary>Reads what has come in since; what came the day before the last is still unread.</summary>
    private async Task ReadAsync(IDemoDay day, DemoStaff coach, Desk desk, Random chance, CancellationToken stop)
    {
        if (day.Days - day.Number <= 2) return;
        day.As(coach, 8, 30 + chance.Next(25));
        foreach (var answered in desk.Proposals.Where(p => p is { Answered: not null, Read: null })) answered.MarkRead(clock.Now);
        foreach (var wish in desk.Wishes) wish.MarkRead(clock.Now);
        foreach (var found in desk.Found) found.MarkRead(clock.Now);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Whoever has stood in line for some weeks is looked for elsewhere.</summary>
    private async Task LeaveLineAsync(IDemoDay day, Desk desk, CancellationToken stop)
    {
        var since = day.Date.AddDays(-DaysInLine);
        foreach (var proposal in desk.Proposals.Where(p => p.State == ProposalState.SeatTaken && DateOnly.FromDateTime(clock.ToLocal(p.Answered!.Value).DateTime) < since)
            .OrderBy(p => p.Answered).ThenBy(p => p.Id))
            await TakeBackAsync(day, proposal, stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>A coach takes a proposal back that no employer has answered, and another ends a search for which a place was to be acquired.</summary>
    private async Task ThinkAgainAsync(IDemoDay day, CancellationToken stop)
    {
        if (await db.Proposals.Where(p => p.State == ProposalState.HandedOver).OrderByDescending(p => p.HandedOver).ThenBy(p => p.Id).FirstOrDefaultAsync(stop) is { } proposed)
            await TakeBackAsync(day, proposed, stop);
        // One that nobody has taken, or else the latest of several that somebody has.
        var sought = await db.Acquisitions.Where(a => a.State == AcquisitionState.Waiting || a.State == AcquisitionState.Taken)
            .OrderByDescending(a => a.State == AcquisitionState.Waiting).ThenByDescending(a => a.At).ThenBy(a => a.Id).Take(2).ToListAsync(stop);
        if (sought.Count == 2 || sought is [{ State: AcquisitionState.Waiting }])
        {
            day.As(day.Staff("coach").First(c => c.Id == sought[0].CoachId), 9, 40);
            var request = sought[0].RequestId;
            await db.CloseAsync(await db.Requests.SingleAsync(r => r.Id == request, stop), clock.Now, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    private async Task TakeBackAsync(IDemoDay day, Proposal proposal, CancellationToken stop)
    {
        day.As(day.Staff("coach").First(c => c.Id == proposal.CoachId), 9, 20);
        await db.TakeBackAsync(proposal, clock.Now, stop);
    }

    /// <summary>Yesterday's drafts whose sheet the participant has approved go to the consultant.</summary>
    private async Task HandOverAsync(IDemoDay day, DemoStaff coach, Desk desk, Random chance, CancellationToken stop)
    {
        var drafts = desk.Proposals.Where(p => p.State == ProposalState.Draft).OrderBy(p => p.Made).ThenBy(p => p.Id).ToList();
        if (drafts.Count == 0) return;
        day.As(coach, 10, chance.Next(60));
        var offered = (await openings.GetAsync([.. drafts.Select(d => d.OpeningId).Distinct()], stop)).ToDictionary(c => c.Id);
        var asked = drafts.Select(d => d.RequestId).ToList();
        var requests = await db.Requests.Where(r => asked.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        // One of the last week's still waits for whoever takes it.
        var toNobody = day.Days - day.Number <= 5 && !await db.Proposals.AnyAsync(p => p.State == ProposalState.Waiting, stop);
        foreach (var draft in drafts)
        {
            if (await sheets.SignedForAsync(draft.ParticipantId, draft.OpeningId, stop) is not { } sheet || !offered.TryGetValue(draft.OpeningId, out var opening)) continue;
            var consultant = toNobody ? null : opening.Profile.Responsible;
            toNobody = false;
            draft.Complete(sheet.Id, consultant, clock.Now);
            if (consultant is { } known) db.Publish(new ProposalMade(draft.Id, draft.ParticipantId, draft.OpeningId, sheet.Id, coach.Id, known));
            requests[draft.RequestId].Become(RequestState.Proposed, clock.Now);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What one coach has to read, to take back or to hand over.</summary>
    private sealed class Desk
    {
        public List<Proposal> Proposals { get; } = [];

        public List<ChangeWish> Wishes { get; } = [];

        public List<Acquisition> Found { get; } = [];
    }
}
