using Matching.Data;
using Matching.Domain;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;
using Matching.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Matching.Shortlists;

/// <summary>
/// Computes a shortlist against the present, in each request: what was withdrawn, filled or said no to meanwhile shows at once. The page
/// that asks is about the person.
/// </summary>
internal sealed class ShortlistReader(
    MatchingDb db, IMatchProfiles profiles, IParticipantDirectory people, IConsents consents, OpeningReader openings, LabelReader labelReader,
    INearnessSource taxonomy, IInstallationClock clock, IStringLocalizer<Texts> texts)
{
    private const int MostNearMisses = 5;
    private const int MostSearched = 30;
    private const int MostAsked = 500;

    /// <summary>The profile and the first name; null when the person is not to be shown.</summary>
    public async Task<(MatchProfile Profile, string FirstName)?> PersonAsync(Guid person, CancellationToken stop)
    {
        if (!(await profiles.GetManyAsync([person], stop)).TryGetValue(person, out var profile)) return null;
        var names = await people.NamesAsync([person], stop);
        return (profile, names.TryGetValue(person, out var name) ? name.Name.Split(' ')[0] : "");
    }

    /// <summary>Ranks what is offered now, and the named openings whatever their state.</summary>
    public async Task<(Ranking Ranking, bool IsAll)> RankAsync(MatchProfile profile, Asked asked, IEnumerable<Guid> also, CancellationToken stop)
    {
        var (offered, isAll) = await openings.OfferedAsync(stop);
        var known = offered.Select(c => c.Id).ToHashSet();
        offered.AddRange(await openings.GetAsync([.. also.Where(id => !known.Contains(id)).Distinct().Take(1000)], stop));
        return (new(profile, asked, clock.Country, clock.Today, await NearnessAsync(stop), offered), isAll);
    }

    /// <summary>Judges one opening in this moment.</summary>
    public async Task<(Ranking Ranking, Judged Judged)?> JudgeAsync(MatchProfile profile, Asked asked, Guid opening, CancellationToken stop)
    {
        if (await openings.FindAsync(opening, stop) is not { } candidate) return null;
        var ranking = new Ranking(profile, asked, clock.Country, clock.Today, await NearnessAsync(stop), [candidate]);
        return (ranking, ranking.Ranked.Concat(ranking.Stopped).Single());
    }

    /// <summary>Whether a consent to release details holds in this moment.</summary>
    public async Task<bool> HasConsentAsync(Guid person, CancellationToken stop) =>
        (await consents.HoldingAsync([person], ConsentPurpose.Placement, stop)).Contains(person);

    public async Task<Shortlist?> ReadAsync(MatchRequest request, int show, ShortlistFilter filter, CancellationToken stop)
    {
        if (await PersonAsync(request.ParticipantId, stop) is not { } person) return null;
        var run = await db.LatestRunAsync(request.Id, stop);
        var aside = (await db.SetAsideAsync(request.ParticipantId, request.Id, stop)).ToDictionary(a => a.OpeningId);
        var proposed = await db.Proposals.Where(p => p.ParticipantId == request.ParticipantId && Proposal.Live.Contains(p.State))
            .ToDictionaryAsync(p => p.OpeningId, p => p.Id, stop);
        var (ranking, isAll) = await RankAsync(person.Profile, request.Wanted(), [.. run?.Entries.Select(e => e.OpeningId) ?? [], .. aside.Keys], stop);

        // The latest of each place: what is asked already is not offered to be asked again.
        var asked = (await db.ChangeWishes.AsNoTracking().Where(w => w.RequestId == request.Id).OrderBy(w => w.At).ThenBy(w => w.Id).Take(MostAsked).ToListAsync(stop))
            .GroupBy(w => w.OpeningId).ToDictionary(g => g.Key, g => g.Last());

        var free = ranking.Ranked.Where(j => !aside.ContainsKey(j.Id)).ToList();
        var line = WithMarked(free, run, ranking, aside);
        var chosen = line.Where(filter.Shows).ToList();
        var shown = chosen.Take(show).ToList();
        var near = filter.IsAny ? [] : NearMisses(ranking, [.. aside.Keys, .. line.Select(j => j.Id)]);
        var explained = shown.Concat(near).ToDictionary(j => j.Id, ranking.Explain);
        var after = shown.Concat(near).Where(j => explained[j.Id].Fixes.Count > 0)
            .ToDictionary(j => j.Id, j => ranking.Scorer.Explain(explained[j.Id].Fixes[0].ApplyTo(j.Ranked.Pair)));
        var put = ranking.Ranked.Concat(ranking.Stopped).Where(j => aside.ContainsKey(j.Id)).ToList();
        var employers = await openings.EmployersAsync(shown.Concat(near).Select(j => j.Candidate), stop);
        var labels = await labelReader.ReadAsync(explained.Values.SelectMany(CodesIn.Of).Concat(after.Values.SelectMany(CodesIn.Of))
            .Concat(aside.Values.Select(a => a.Code)), stop, employers);
        var writer = new CardWriter(texts, labels, employers, person.FirstName, person.Profile.IsProtected) { Today = clock.Today };
        Card Write(Judged j, bool isNear)
        {
            var card = writer.Write(j, explained[j.Id], after.GetValueOrDefault(j.Id), proposed.TryGetValue(j.Id, out var proposal) ? proposal : null, isNear);
            return !asked.TryGetValue(j.Id, out var wish) ? card
                : card with { Asked = Words(wish), IsAnswered = wish.Answered is not null, MayAskChange = card.MayAskChange && wish.Answered is not null };
        }
        return new()
        {
            Request = request,
            FirstName = person.FirstName,
            Profile = person.Profile,
            Ranking = ranking,
            Run = run,
            Total = free.Count,
            Cards = [.. shown.Select(j => Write(j, false))],
            More = chosen.Count - shown.Count,
            Hidden = line.Count - chosen.Count,
            NearMisses = [.. near.Select(j => Write(j, true))],
            Aside = [.. put.Select(j => new AsideRow(aside[j.Id].Id, j.Id, j.Candidate.Profile.Title, labels.Of(aside[j.Id].Code)))],
            StoppedBy = [.. ranking.Stopped.GroupBy(j => StopKey(j.StoppedBy!)).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2)
                .ThenBy(g => g.Key, StringComparer.Ordinal)],
            Map = PlaceMap.Of(shown),
            HasConsent = await HasConsentAsync(request.ParticipantId, stop),
            IsAll = isAll,
            HasChanged = run is not null && (run.Stale is not null || Differs(run, ranking)),
        };
    }

    private string Words(ChangeWish wish) => wish.Answered is { } answered
        ? texts[wish.Possible == true ? "Card.AskedYes" : "Card.AskedNo", DateWords.Long(Day(answered))] : texts["Card.Asked", DateWords.Long(Day(wish.At))];

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(clock.ToLocal(at).DateTime);

    private async Task<INearness> NearnessAsync(CancellationToken stop) => new EngineNearness(await taxonomy.OfInstallationAsync(stop));

    /// <summary>The text that names a stop; one for all axes of demand.</summary>
    public static string StopKey(string stop) => "StopBy." + (stop.StartsWith(UnknownWords.Tolerance, StringComparison.Ordinal) ? "tolerance" : stop);

    /// <summary>What the run held and something has happened to keeps its place in the line, marked.</summary>
    private static List<Judged> WithMarked(List<Judged> free, RankingRun? run, Ranking ranking, IReadOnlyDictionary<Guid, SetAside> aside)
    {
        var line = free.ToList();
        var stopped = ranking.Stopped.ToDictionary(j => j.Id);
        foreach (var entry in run?.Entries.OrderBy(e => e.Rank) ?? Enumerable.Empty<RankedEntry>())
            if (stopped.TryGetValue(entry.OpeningId, out var marked) && !aside.ContainsKey(entry.OpeningId)) line.Insert(Math.Min(entry.Rank - 1, line.Count),
                marked);
        return line;
    }

    private static bool Differs(RankingRun run, Ranking ranking) =>
        !ranking.Ranked.Take(RunRecorder.Most).Select(j => (j.Id, j.Ranked.Score.Score)).SequenceEqual(run.Entries.OrderBy(e => e.Rank)
            .Select(e => (e.OpeningId, e.Score)));

    /// <summary>Stopped, but a named change would open it; fewest changes first, then the best outcome.</summary>
    private static IReadOnlyList<Judged> NearMisses(Ranking ranking, HashSet<Guid> elsewhere) =>
    [
        .. ranking.NearestStopped(MostSearched).Where(j => !elsewhere.Contains(j.Id) && CardWriter.StateOf(j) == CardState.Stopped)
            .Select(j => (Judged: j, Fix: ranking.Explain(j).Fixes.FirstOrDefault())).Where(x => x.Fix is not null)
            .OrderBy(x => x.Fix!.Changes.Count).ThenByDescending(x => x.Fix!.Score.Score).ThenBy(x => x.Judged.Ranked.Tie).Take(MostNearMisses)
                .Select(x => x.Judged),
    ];
}
