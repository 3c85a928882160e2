using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Taxonomy.Contracts;
using Taxonomy.Data;

namespace Taxonomy.Integration;

internal sealed class ConceptReader(TaxonomyDb db, ConceptIndex index) : ITaxonomy
{
    private const int LongestText = 4000;
    private const int LongestWords = 200;
    private const string Group = "group";
    private const string SsykLevels = "ssyk-level-";

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public async Task<IReadOnlyDictionary<string, Concept>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000);
        var known = Known(ids);
        if (known.Length == 0) return new Dictionary<string, Concept>(StringComparer.Ordinal);
        var english = English;
        return await db.Concepts.AsNoTracking().Where(c => known.Contains(c.Id))
            .Select(c => new Concept(c.Id, c.Type, english && c.LabelEn != null ? c.LabelEn : c.LabelSv, c.IsRetired))
            .ToDictionaryAsync(c => c.Id, StringComparer.Ordinal, stop);
    }

    public async Task<IReadOnlyList<Concept>> SearchAsync(string type, string words, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 100));
        var english = English;
        var typed = words.Length > LongestWords ? words[..LongestWords] : words;
        return [.. (await index.OfAsync(db, type, stop)).Search(typed, limit, english).Select(c => new Concept(c.Id, type, c.Label(english), false))];
    }

    public async Task<IReadOnlyList<Concept>> ListAsync(string type, CancellationToken stop)
    {
        var english = English;
        return await db.Concepts.AsNoTracking().Where(c => c.Type == type && !c.IsRetired).OrderBy(c => c.Sort).ThenBy(c => c.LabelSv).ThenBy(c => c.Id).Take(500)
            .Select(c => new Concept(c.Id, c.Type, english && c.LabelEn != null ? c.LabelEn : c.LabelSv, false)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<Concept>> FindInTextAsync(string type, string text, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 50));
        var english = English;
        var read = text.Length > LongestText ? text[..LongestText] : text;
        if (string.IsNullOrWhiteSpace(read)) return [];
        return [.. (await index.OfAsync(db, type, stop)).FindIn(read, limit).Select(c => new Concept(c.Id, type, c.Label(english), false))];
    }

    public async Task<IReadOnlyDictionary<string, Concept>> FindOccupationsAsync(IReadOnlyCollection<string> codes, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codes.Count, 1000);
        var known = Known(codes);
        if (known.Length == 0) return new Dictionary<string, Concept>(StringComparer.Ordinal);
        var english = English;
        var found = await db.Concepts.AsNoTracking().Where(c => (c.Type == ConceptType.Occupation || c.Type == Group) && (known.Contains(c.Id) || known.Contains(c.Code!)))
            .Select(c => new
            {
                Concept = new Concept(c.Id, c.Type, english && c.LabelEn != null ? c.LabelEn : c.LabelSv, c.IsRetired),
                c.Code,
                IsSsyk = c.PublishedType != null && c.PublishedType.StartsWith(SsykLevels),
            }).ToListAsync(stop);
        var byId = found.ToDictionary(f => f.Concept.Id, f => f.Concept, StringComparer.Ordinal);
        // Other classifications number their groups, too: SSYK goes first, and what may still be chosen.
        var byCode = found.Where(f => f.Code is not null).GroupBy(f => f.Code!, StringComparer.Ordinal).ToDictionary(g => g.Key,
            g => g.OrderByDescending(f => f.IsSsyk).ThenBy(f => f.Concept.IsRetired).ThenBy(f => f.Concept.Id, StringComparer.Ordinal).First().Concept, StringComparer.Ordinal);
        return known.Where(k => byId.ContainsKey(k) || byCode.ContainsKey(k)).ToDictionary(k => k, k => byId.GetValueOrDefault(k) ?? byCode[k], StringComparer.Ordinal);
    }

    /// <summary>Ids come from addresses and forms, too; PostgreSQL refuses NUL and half signs.</summary>
    internal static string[] Known(IReadOnlyCollection<string> ids) => [.. ids.Where(id => id is { Length: > 0 and <= 60 } && id.All(c => c is >= ' ' and <= '~')).Distinct(StringComparer.Ordinal)];
}
