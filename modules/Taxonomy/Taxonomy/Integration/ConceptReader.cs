using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Contracts;
using Taxonomy.Data;

namespace Taxonomy.Integration;

internal sealed class ConceptReader(TaxonomyDb db) : ITaxonomy
{
    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public async Task<IReadOnlyDictionary<string, Concept>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000);
        var english = English;
        return await db.Concepts.Where(c => ids.Contains(c.Id))
            .Select(c => new Concept(c.Id, c.Type, english && c.LabelEn != null ? c.LabelEn : c.LabelSv, c.IsRetired))
            .ToDictionaryAsync(c => c.Id, stop);
    }

    public async Task<IReadOnlyList<Concept>> SearchAsync(string type, string words, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 100));
        var english = English;
        var labelled = db.Concepts.Where(c => c.Type == type && !c.IsRetired)
            .Select(c => new { c.Id, c.Type, Label = english && c.LabelEn != null ? c.LabelEn : c.LabelSv });
        if (!string.IsNullOrWhiteSpace(words)) labelled = labelled.Where(c => EF.Functions.ILike(c.Label, Pattern.Holding(words)));
        return await labelled.OrderBy(c => c.Label).ThenBy(c => c.Id).Take(limit)
            .Select(c => new Concept(c.Id, c.Type, c.Label, false)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<Concept>> ListAsync(string type, CancellationToken stop)
    {
        var english = English;
        return await db.Concepts.Where(c => c.Type == type && !c.IsRetired).OrderBy(c => c.Id).Take(500)
            .Select(c => new Concept(c.Id, c.Type, english && c.LabelEn != null ? c.LabelEn : c.LabelSv, false)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<Concept>> FindInTextAsync(string type, string text, int limit, CancellationToken stop)
    {
        var read = text.Length > 4000 ? text[..4000] : text;
        return [.. (await ListAsync(type, stop)).Where(c => read.Contains(c.Label, StringComparison.CurrentCultureIgnoreCase)).Take(limit)];
    }
}
