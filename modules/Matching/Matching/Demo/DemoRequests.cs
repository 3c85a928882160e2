using Matching.Contracts;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Matching.Demo;

/// <summary>
/// Coaches of the demo look for places: each on a day of the week asks for some of her people, goes through the shortlist, proposes, sets
/// aside, asks for changes, or hands over to be acquired. What fits is the engine's to say, as ever.
/// </summary>
internal sealed class DemoRequests(
    MatchingDb db, RunRecorder runs, OpeningReader openings, ICaseload caseload, IMatchProfiles profiles, IConsents consents, IReleaseSheets sheets, IIds ids,
    IInstallationClock clock, INearnessSource taxonomy) : IDemoPart
{
    private const int MostCases = 200;
    private const int AtOnce = 2;
    private const int DaysInLine = 21;
    private const int WholeDays = 10;
    private const int KeptOfOld = 5;
    private static readonly string[] AsideCodes = ["aside-wish", "aside-travel", "aside-hours", "aside-support", "aside-employer-known", "aside-later"];

    public int Order => 310;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Requests.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        await CloseAsync(day, stop);
        var desks = await DesksAsync(day, stop);
        foreach (var (place, coach) in day.Staff("coach").Index())
        {
            var chance = day.Chance($"requests {place}");
            if (desks.GetValueOrDefault(coach.Id) is { } desk)
            {
                await ReadAsync(day, coach, desk, chance, stop);
                await TakeBackAsync(day, coach, desk, stop);
                await HandOverAsync(day, coach, desk, chance, stop);
            }
            if ((int)day.Date.DayOfWeek == 1 + place % 5) await SearchAsync(day, coach, chance, stop);
        }
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

    /// <summary>Whose case has ended is looked for no more.</summary>
    private async Task CloseAsync(IDemoDay day, CancellationToken stop)
    {
        var ended = day.Take("matching/close").Select(e => e.Subject).ToList();
        if (ended.Count == 0) return;
        day.As(null, 16, 0);
        foreach (var request in await db.Requests.Where(r => ended.Contains(r.ParticipantId) && r.State != RequestState.Closed).OrderBy(r => r.Id).ToListAsync(stop))
            request.Become(RequestState.Closed, clock.Now);
        foreach (var acquisition in await db.Acquisitions.Where(a => ended.Contains(a.ParticipantId)).OrderBy(a => a.Id).ToListAsync(stop)) acquisition.Withdraw(clock.Now);
        foreach (var proposal in await db.Proposals.Where(p => ended.Contains(p.ParticipantId) && Proposal.Live.Contains(p.State)).OrderBy(p => p.Id).ToListAsync(stop))
            proposal.Withdraw(clock.Now);
        await db.SaveChangesAsync(stop);
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
    private async Task TakeBackAsync(IDemoDay day, DemoStaff coach, Desk desk, CancellationToken stop)
    {
        day.As(coach, 9, 20);
        var since = clock.Now.AddDays(-DaysInLine);
        var inLine = desk.Proposals.Where(p => p.State == ProposalState.SeatTaken && p.Answered < since).OrderBy(p => p.Answered).ThenBy(p => p.Id).ToList();
        foreach (var proposal in inLine)
        {
            db.Publish(new ProposalWithdrawn(proposal.Id, proposal.ParticipantId, proposal.OpeningId));
            proposal.Withdraw(clock.Now);
            await db.ReopenAsync(proposal, clock.Now, stop);
        }
        await db.SaveChangesAsync(stop);
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
        foreach (var draft in drafts)
        {
            if (await sheets.SignedForAsync(draft.ParticipantId, draft.OpeningId, stop) is not { } sheet || !offered.TryGetValue(draft.OpeningId, out var opening)) continue;
            var consultant = draft.Id.ToByteArray()[10] % 24 == 0 && day.Days - day.Number <= 4 ? null : opening.Profile.Responsible;
            draft.Complete(sheet.Id, consultant, clock.Now);
            if (consultant is { } known) db.Publish(new ProposalMade(draft.Id, draft.ParticipantId, draft.OpeningId, sheet.Id, coach.Id, known));
            requests[draft.RequestId].Become(RequestState.Proposed, clock.Now);
        }
        await db.SaveChangesAsync(stop);
    }

    private async Task SearchAsync(IDemoDay day, DemoStaff coach, Random chance, CancellationToken stop)
    {
        day.As(coach, 11, 5);
        var people = (await caseload.AssignedToAsync(coach.Id, MostCases, stop)).Select(p => p.Id).Order().ToList();
        if (people.Count == 0) return;
        var holding = await consents.HoldingAsync(people, ConsentPurpose.Placement, stop);
        var earlier = (await db.Requests.Where(r => people.Contains(r.ParticipantId)).OrderBy(r => r.Asked).ThenBy(r => r.Id).ToListAsync(stop)).ToLookup(r => r.ParticipantId);
        // Those who have a request that goes on; then those who have waited longest since the last one ended.
        var again = people.Where(p => holding.Contains(p) && earlier[p].LastOrDefault()?.State == RequestState.Open).Take(AtOnce).ToList();
        var fresh = people.Where(p => holding.Contains(p) && earlier[p].All(r => r.State == RequestState.Closed))
            .OrderBy(p => earlier[p].LastOrDefault()?.Since ?? DateTimeOffset.MinValue).ThenBy(p => p).Take(AtOnce * 3).ToList();
        var known = await profiles.GetManyAsync([.. again, .. fresh], stop);
        fresh = [.. fresh.Where(p => known.TryGetValue(p, out var profile) && EnoughKnown.Missing(profile).Count == 0).Take(day.Of(AtOnce))];
        var (offered, _) = await openings.OfferedAsync(stop);
        var live = await db.Proposals.Where(p => Proposal.Live.Contains(p.State)).GroupBy(p => p.OpeningId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        List<Guid> looked = [.. again, .. fresh];
        var tried = (await db.Proposals.Where(p => looked.Contains(p.ParticipantId)).Select(p => new { p.ParticipantId, p.OpeningId }).ToListAsync(stop))
            .Concat(await db.SetAsides.Where(a => looked.Contains(a.ParticipantId)).Select(a => new { a.ParticipantId, a.OpeningId }).ToListAsync(stop))
            .ToLookup(t => t.ParticipantId, t => t.OpeningId);
        foreach (var person in again.Where(known.ContainsKey))
            await LookAsync(day, coach, earlier[person].Last(), known[person], offered, [.. tried[person]], live, isNew: false, wantsOther: false, chance, stop);
        foreach (var (at, person) in fresh.Index())
        {
            // Now and then the wish is for something else than what there is; the latest of these still wait for a consultant.
            var wantsOther = day.Days - day.Number <= 2 ? at == fresh.Count - 1 : chance.Next(16) == 0;
            day.As(coach, 13, chance.Next(60));
            var request = MatchRequest.Ask(ids.New(), person, coach.Id, clock.Now, Wanted(chance));
            db.Add(request);
            await LookAsync(day, coach, request, known[person], offered, [.. tried[person]], live, isNew: true, wantsOther, chance, stop);
        }
    }

    private static Asked Wanted(Random chance)
    {
        var urgency = chance.Next(12) switch { 0 => Urgency.Now, 1 => Urgency.Soon, _ => Urgency.Ordinary };
        return new(Focus.Among([Focus.Codes[chance.Next(Focus.Codes.Count)], "wish"]), null, null, urgency,
            urgency == Urgency.Ordinary ? null : DemoReasons.Urgent[chance.Next(DemoReasons.Urgent.Length)], DemoReasons.Sometimes(DemoReasons.Asked, chance, 3));
    }

    private async Task LookAsync(
        IDemoDay day, DemoStaff coach, MatchRequest request, MatchProfile profile, IReadOnlyList<Candidate> offered, HashSet<Guid> tried, Dictionary<Guid, int> live,
        bool isNew, bool wantsOther, Random chance, CancellationToken stop)
    {
        var ranking = new Ranking(profile, request.Wanted(), clock.Country, clock.Today, new EngineNearness(await taxonomy.OfInstallationAsync(stop)), offered);
        // What was asked for lately is kept whole; of older rankings the first places are enough to read.
        if (isNew) runs.Add(request, ranking, day.Days - day.Number <= WholeDays ? RunRecorder.Most : KeptOfOld);
        // A seat that somebody else is proposed for is left to them, but now and then two meet.
        var crowd = chance.Next(12) == 0 ? 1 : 0;
        var free = ranking.Ranked.Where(j => !tried.Contains(j.Id) && j.Candidate.Profile.FreeSeats + crowd > live.GetValueOrDefault(j.Id))
            .Where(j => j.Candidate.Profile.FreeSeats > 0).Take(4).ToList();
        if (free.Count > 1 && chance.Next(3) == 0)
        {
            db.Add(new SetAside
            {
                Id = ids.New(), RequestId = request.Id, ParticipantId = request.ParticipantId, OpeningId = free[0].Id, Code = AsideCodes[chance.Next(AsideCodes.Length)],
                CoachId = coach.Id, At = clock.Now,
            });
            free.RemoveAt(0);
        }
        await db.SaveChangesAsync(stop);
        // Some are only looked through today.
        if (wantsOther || free.Count == 0 && isNew) NothingFits(day, coach, request, profile, ranking, chance);
        else if (free.Count > 0 && (!isNew || chance.Next(6) > 0)) Propose(day, coach, request, ranking, free[chance.Next(Math.Min(2, free.Count))], live, chance);
        await db.SaveChangesAsync(stop);
    }

    private void Propose(IDemoDay day, DemoStaff coach, MatchRequest request, Ranking ranking, Judged judged, Dictionary<Guid, int> live, Random chance)
    {
        live[judged.Id] = live.GetValueOrDefault(judged.Id) + 1;
        day.As(coach, 14, chance.Next(60));
        var proposal = Proposal.Draft(ids.New(), request, judged.Id, coach.Id, clock.Now);
        proposal.Justify(DemoReasons.Proposed[chance.Next(DemoReasons.Proposed.Length)], judged.Ranked.Score.Score, ranking.Scorer.Weights.Version);
        db.Add(proposal);
        day.Send("participants/release", request.ParticipantId, judged.Id);
    }

    /// <summary>What is nearest may be changed, and a consultant looks for something else.</summary>
    private void NothingFits(IDemoDay day, DemoStaff coach, MatchRequest request, MatchProfile profile, Ranking ranking, Random chance)
    {
        day.As(coach, 15, chance.Next(50));
        var near = ranking.NearestStopped(30).Select(j => (Judged: j, Fix: ranking.Explain(j).Fixes.FirstOrDefault(CardWriter.IsWorkplaces))).FirstOrDefault(x => x.Fix is not null);
        if (near.Fix is { } fix)
            db.Add(new ChangeWish
            {
                Id = ids.New(), RequestId = request.Id, OpeningId = near.Judged.Id, Change = fix.ToString(), CoachId = coach.Id,
                ConsultantId = near.Judged.Candidate.Profile.Responsible, At = clock.Now,
            });
        db.Add(new Acquisition
        {
            Id = ids.New(), RequestId = request.Id, ParticipantId = request.ParticipantId, CoachId = coach.Id, At = clock.Now,
            Wishes = string.Join(' ', (profile.Wishes ?? []).OrderByDescending(w => w.Weight).Select(w => w.Occupation).Distinct()),
            Hours = profile.HoursNow, Days = profile.Days is { } days ? string.Join(' ', days) : null, Form = request.Form,
            Area = DemoReasons.Areas[chance.Next(DemoReasons.Areas.Length)], FromDay = request.FromDay ?? profile.AvailableFrom, Urgency = request.Urgency,
        });
        request.Become(RequestState.Acquiring, clock.Now);
    }

    /// <summary>What one coach has to read, to take back or to hand over.</summary>
    private sealed class Desk
    {
        public List<Proposal> Proposals { get; } = [];

        public List<ChangeWish> Wishes { get; } = [];

        public List<Acquisition> Found { get; } = [];
    }
}
