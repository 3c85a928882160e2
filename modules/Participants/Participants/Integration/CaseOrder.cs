using Microsoft.EntityFrameworkCore;
using Participants.Domain;
using Placements.Contracts;
using Platform.Sdk.Components;

namespace Participants.Integration;

/// <summary>
/// A coach's cases in order of what is due first, also where it is due at a place: what is due there, another module knows. Works without it,
/// and beyond <see cref="Most"/> cases by what this module knows alone.
/// </summary>
internal sealed class CaseOrder(IEnumerable<IPlacedPeople> places)
{
    private const int Most = 1000;

    /// <summary>How it stands with those who have a place, in one question.</summary>
    public async Task<IReadOnlyDictionary<Guid, PlacedPerson>> PlacedAsync(IQueryable<CaseFacts> mine, CancellationToken stop)
    {
        if (places.FirstOrDefault() is not { } known) return new Dictionary<Guid, PlacedPerson>();
        var placed = await mine.Where(f => f.IsPlaced).OrderBy(f => f.Id).Select(f => f.Id).Take(Most).ToListAsync(stop);
        return await known.NowAsync(placed, stop);
    }

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
        var days = await chosen.OrderBy(f => f.Due).ThenBy(f => f.Id).Select(f => new { f.Id, f.Due }).Take(Most + 1).ToListAsync(stop);
        if (days.Count > Most) return await Sorted(chosen, query).Skip(query.Skip).Take(query.PageSize).ToListAsync(stop);
        var first = days.Select(d => (d.Id, Due: placed.GetValueOrDefault(d.Id)?.Due is { } there && (d.Due is null || there < d.Due) ? there : d.Due)).ToList();
        var order = (query.Descending ? first.OrderByDescending(d => d.Due ?? DateOnly.MaxValue).ThenByDescending(d => d.Id) : first.OrderBy(d => d.Due ?? DateOnly.MaxValue).ThenBy(d => d.Id))
            .Skip(query.Skip).Take(query.PageSize).Select(d => d.Id).ToList();
        var found = await chosen.Where(f => order.Contains(f.Id)).ToDictionaryAsync(f => f.Id, stop);
        return [.. order.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static IQueryable<CaseFacts> Sorted(IQueryable<CaseFacts> chosen, ListQuery query) => (query.Sort, query.Descending) switch
    {
        ("name", false) => chosen.OrderBy(p => p.FirstName).ThenBy(p => p.LastName).ThenBy(p => p.Id),
        ("name", true) => chosen.OrderByDescending(p => p.FirstName).ThenByDescending(p => p.LastName).ThenByDescending(p => p.Id),
        (_, true) => chosen.OrderByDescending(p => p.Due).ThenByDescending(p => p.Id),
        _ => chosen.OrderBy(p => p.Due).ThenBy(p => p.Id),
    };
}
