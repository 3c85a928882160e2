using Microsoft.EntityFrameworkCore;
using Participants.Domain;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Participants.Integration;

/// <summary>
/// A coach's cases in order: what is late, where nothing is planned, then what is due first, also where it is due at a place: what is due
/// there, another module knows. Works without it, and beyond <see cref="Most"/> cases by what this module knows alone.
/// </summary>
internal sealed class CaseOrder(IEnumerable<IPlacedPeople> places, IInstallationClock clock, Deadlines deadlines)
{
    private const int Most = 1000;
    private const int Late = 0;
    private const int Idle = 1;
    private const int Planned = 2;

    /// <summary>How it stands with those who have a place, in one question.</summary>
    public async Task<IReadOnlyDictionary<Guid, PlacedPerson>> PlacedAsync(IQueryable<CaseFacts> mine, CancellationToken stop)
    {
        if (places.FirstOrDefault() is not { } known) return new Dictionary<Guid, PlacedPerson>();
        var placed = await mine.Where(f => f.IsPlaced).OrderBy(f => f.Id).Select(f => f.Id).Take(Most).ToListAsync(stop);
        return await known.NowAsync(placed, stop);
    }

    /// <summary>When somebody last talked with each at a place, also at one that is over; null where nothing in this installation knows.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>?> ContactsAsync(IReadOnlyCollection<Guid> people, CancellationToken stop) =>
        places.FirstOrDefault() is { } known ? await known.LastContactsAsync(people, stop) : null;

    /// <summary>In how many cases something is late; each once.</summary>
    public async Task<int> LateAsync(IQueryable<CaseFacts> mine, IReadOnlyDictionary<Guid, PlacedPerson> placed, DateOnly today, CancellationToken stop)
    {
        var there = placed.Values.Where(p => p.Due < today).Select(p => p.Participant).ToList();
        return await mine.CountAsync(f => f.Due < today || there.Contains(f.Id), stop);
    }

    /// <summary>The cases of one page.</summary>
    public async Task<IReadOnlyList<CaseFacts>> PageAsync(IQueryable<CaseFacts> chosen, IReadOnlyDictionary<Guid, PlacedPerson> placed, ListQuery query, CancellationToken stop)
    {
        if (query.Sort == "name" || placed.Values.All(p => p.Due is null)) return await Sorted(chosen, query).Skip(query.Skip).Take(query.PageSize).ToListAsync(stop);
        var today = clock.Today;
        var days = await Ranked(chosen).OrderBy(x => x.Rank).ThenBy(x => x.Facts.Due).ThenBy(x => x.Facts.Id).Select(x => new { x.Facts.Id, x.Facts.Due, x.Rank }).Take(Most + 1).ToListAsync(stop);
        if (days.Count > Most) return await Sorted(chosen, query).Skip(query.Skip).Take(query.PageSize).ToListAsync(stop);
        var first = days.Select(d => placed.GetValueOrDefault(d.Id)?.Due is { } there && (d.Due is null || there < d.Due)
            ? (d.Id, Rank: there < today ? Late : Planned, Due: there) : (d.Id, d.Rank, Due: d.Due ?? DateOnly.MaxValue)).ToList();
        var order = (query.Descending ? first.OrderByDescending(d => d.Rank).ThenByDescending(d => d.Due).ThenByDescending(d => d.Id) : first.OrderBy(d => d.Rank).ThenBy(d => d.Due).ThenBy(d => d.Id))
            .Skip(query.Skip).Take(query.PageSize).Select(d => d.Id).ToList();
        var found = await chosen.Where(f => order.Contains(f.Id)).ToDictionaryAsync(f => f.Id, stop);
        return [.. order.Where(found.ContainsKey).Select(id => found[id])];
    }

    private IQueryable<CaseFacts> Sorted(IQueryable<CaseFacts> chosen, ListQuery query) => (query.Sort, query.Descending) switch
    {
        ("name", false) => chosen.OrderBy(p => p.FirstName).ThenBy(p => p.LastName).ThenBy(p => p.Id),
        ("name", true) => chosen.OrderByDescending(p => p.FirstName).ThenByDescending(p => p.LastName).ThenByDescending(p => p.Id),
        (_, true) => Ranked(chosen).OrderByDescending(x => x.Rank).ThenByDescending(x => x.Facts.Due).ThenByDescending(x => x.Facts.Id).Select(x => x.Facts),
        _ => Ranked(chosen).OrderBy(x => x.Rank).ThenBy(x => x.Facts.Due).ThenBy(x => x.Facts.Id).Select(x => x.Facts),
    };

    /// <summary>With nothing planned a case is as loud as one that is late: it stands right after those.</summary>
    private IQueryable<RankedFacts> Ranked(IQueryable<CaseFacts> chosen)
    {
        var (today, notice) = (clock.Today, clock.Today.AddDays(deadlines.ConsentNotice));
        return chosen.Select(f => new RankedFacts
        {
            Facts = f,
            Rank = f.Due < today ? Late : !f.IsPlaced && f.IsReady && f.EndToSee == null && f.ConsentUntil > notice ? Idle : Planned,
        });
    }

    private sealed class RankedFacts
    {
        public CaseFacts Facts { get; init; } = null!;

        public int Rank { get; init; }
    }
}
