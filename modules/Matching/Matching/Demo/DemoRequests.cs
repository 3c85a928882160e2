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
/// Coaches of the demo look for places: each on her day asks for some of her people, goes through the shortlist, proposes, sets
/// aside, asks for changes, or hands over to be acquired. What fits is the engine's to say, as ever.
/// </summary>
internal sealed class DemoRequests(
    MatchingDb db, RunRecorder runs, OpeningReader openings, ICaseload caseload, IMatchProfiles profiles, IConsents consents, IIds ids,
    IInstallationClock clock, INearnessSource taxonomy) : IDemoPart
{
    private const int MostCases = 200;
    private const int AtOnce = 2;
    private const int WholeDays = 10;
    private const int LatelyDays = 20;
    private const int KeptOfOld = 5;
    private static readonly string[] AsideCodes = ["aside-wish", "aside-travel", "aside-hours", "aside-support", "aside-employer-known", "aside-later"];

    public int Order => 310;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Requests.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        foreach (var (place, coach) in day.Staff("coach").Index())
            if (IsHers(day, place)) await SearchAsync(day, coach, day.Chance($"requests {place}"), stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Each has a day of her own every other week; lately every week, so that much of what is asked still lies open. On the last day all have begun something.</summary>
    private static bool IsHers(IDemoDay day, int place) =>
        day.Days - day.Number == 1 || (int)day.Date.DayOfWeek == 1 + place % 5 && (IsLately(day) || (day.Date.DayNumber / 7 + place) % 2 == 0);

    private static bool IsLately(IDemoDay day) => day.Days - day.Number <= LatelyDays;

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
        await day.ReadAsync("/matching/shortlist/{id:guid}", "match.shortlist", Shows.Match, looked, stop);
        var tried = (await db.Proposals.Where(p => looked.Contains(p.ParticipantId)).Select(p => new { p.ParticipantId, p.OpeningId }).ToListAsync(stop))
            .Concat(await db.SetAsides.Where(a => looked.Contains(a.ParticipantId)).Select(a => new { a.ParticipantId, a.OpeningId }).ToListAsync(stop))
            .ToLookup(t => t.ParticipantId, t => t.OpeningId);
        var near = new EngineNearness(await taxonomy.OfInstallationAsync(stop));
        foreach (var person in again.Where(known.ContainsKey))
            await LookAsync(day, coach, earlier[person].Last(), known[person], near, offered, [.. tried[person]], live, isNew: false, wantsOther: false, chance, stop);
        foreach (var (at, person) in fresh.Index())
        {
            // Now and then the wish is for something else than what there is; the latest of these still wait for a consultant.
            var wantsOther = day.Days - day.Number <= 2 ? at == fresh.Count - 1 : chance.Next(IsLately(day) ? 5 : 16) == 0;
            day.As(coach, 13, chance.Next(60));
            // Of what waits for a consultant something cannot wait.
            var request = MatchRequest.Ask(ids.New(), person, coach.Id, clock.Now, Wanted(chance, isPressing: wantsOther && coach == day.Staff("coach")[0]));
            db.Add(request);
            await LookAsync(day, coach, request, known[person], near, offered, [.. tried[person]], live, isNew: true, wantsOther, chance, stop);
        }
    }

    private static Asked Wanted(Random chance, bool isPressing)
    {
        var urgency = chance.Next(12) switch { _ when isPressing => Urgency.Now, 0 => Urgency.Now, 1 => Urgency.Soon, _ => Urgency.Ordinary };
        return new(Focus.Among([Focus.Codes[chance.Next(Focus.Codes.Count)], "wish"]), null, null, urgency,
            urgency == Urgency.Ordinary ? null : DemoReasons.Urgent[chance.Next(DemoReasons.Urgent.Length)], DemoReasons.Sometimes(DemoReasons.Asked, chance, 3));
    }

    private async Task LookAsync(
        IDemoDay day, DemoStaff coach, MatchRequest request, MatchProfile profile, EngineNearness near, IReadOnlyList<Candidate> offered, HashSet<Guid> tried, Dictionary<Guid, int> live,
        bool isNew, bool wantsOther, Random chance, CancellationToken stop)
    {
        var ranking = new Ranking(profile, request.Wanted(), clock.Country, clock.Today, near, offered);
        // What was asked for lately is kept whole; of older rankings the first places are enough to read.
        if (isNew) runs.Add(request, ranking, day.Days - day.Number <= WholeDays ? RunRecorder.Most : KeptOfOld);
        // A seat that somebody else is proposed for is left to them, but now and then two meet; some of the latest still stand in line.
        var crowd = chance.Next(IsLately(day) ? 2 : 12) == 0 ? 1 : 0;
        var free = ranking.Ranked.Where(j => !tried.Contains(j.Id) && j.Candidate.Profile.FreeSeats + crowd > live.GetValueOrDefault(j.Id))
            .Where(j => j.Candidate.Profile.FreeSeats > 0)
            .OrderByDescending(j => j.Candidate.Profile.FreeSeats <= live.GetValueOrDefault(j.Id)).Take(4).ToList();
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
        db.Add(Acquisition.Of(ids.New(), request, profile, coach.Id, DemoReasons.Areas[chance.Next(DemoReasons.Areas.Length)], clock));
        request.Become(RequestState.Acquiring, clock.Now);
    }
}
