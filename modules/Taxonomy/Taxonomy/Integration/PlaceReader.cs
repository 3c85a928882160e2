using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Contracts;
using Taxonomy.Data;
using Taxonomy.Domain;
using Taxonomy.Text;

namespace Taxonomy.Integration;

internal sealed class PlaceReader(TaxonomyDb db) : IGeography
{
    private const int LongestWords = 120;

    public async Task<IReadOnlyDictionary<string, GeoPlace>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000);
        var known = ConceptReader.Known(ids);
        if (known.Length == 0) return new Dictionary<string, GeoPlace>(StringComparer.Ordinal);
        return await Shown(db.Places.AsNoTracking().Where(p => known.Contains(p.Id))).ToDictionaryAsync(p => p.Id, StringComparer.Ordinal, stop);
    }

    public async Task<IReadOnlyList<GeoPlace>> SearchAsync(string words, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 100));
        var typed = Words.Fold(words.Length > LongestWords ? words[..LongestWords] : words).Trim();
        var places = db.Places.AsNoTracking();
        if (typed.Length == 0) return await Shown(places.OrderBy(p => p.Name).ThenBy(p => p.Id)).Take(limit).ToListAsync(stop);
        var holding = Pattern.Holding(typed);
        var beginning = holding[1..];
        var found = await Shown(places.Where(p => EF.Functions.Like(p.Sought, beginning)).OrderBy(p => p.Sought.Length).ThenBy(p => p.Name).ThenBy(p => p.Id)).Take(limit).ToListAsync(stop);
        if (found.Count == limit) return found;
        // Few names begin so: the rest hold the words somewhere. A whole country's places are small enough to look through.
        var rest = places.Where(p => EF.Functions.Like(p.Sought, holding) && !EF.Functions.Like(p.Sought, beginning)).OrderBy(p => p.Name).ThenBy(p => p.Id);
        found.AddRange(await Shown(rest).Take(limit - found.Count).ToListAsync(stop));
        return found;
    }

    public async Task<IReadOnlyDictionary<string, GeoPlace>> FindTownsAsync(IReadOnlyCollection<string> names, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Count, 1000);
        var sought = names.Where(n => n.Length is > 0 and <= LongestWords && !n.Contains('\0')).Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => Words.Fold(n).Trim(), StringComparer.Ordinal);
        string[] folded = [.. sought.Values.Distinct(StringComparer.Ordinal)];
        var found = await db.Places.AsNoTracking().Where(p => folded.Contains(p.Sought) && p.Id.StartsWith(StoredPlace.Locality)).ToListAsync(stop);
        var towns = found.GroupBy(p => p.Sought, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MinBy(p => p.Id, StringComparer.Ordinal)!, StringComparer.Ordinal);
        return sought.Where(s => towns.ContainsKey(s.Value)).ToDictionary(
            s => s.Key, s => Shown(towns[s.Value]), StringComparer.Ordinal);
    }

    private static IQueryable<GeoPlace> Shown(IQueryable<StoredPlace> places) => places.Select(p => new GeoPlace(p.Id, p.Name, p.Latitude, p.Longitude));

    private static GeoPlace Shown(StoredPlace place) => new(place.Id, place.Name, place.Latitude, place.Longitude);
}
