using Microsoft.EntityFrameworkCore;
using Taxonomy.Data;

namespace Taxonomy.Integration;

/// <summary>
/// The concepts in this process's memory, one type at a time as it is asked for. The database counts changes; what was read under an older
/// number is read again, so that several processes answer alike.
/// </summary>
internal sealed class ConceptIndex
{
    private readonly Lock door = new();
    private long held;
    private Dictionary<string, TypeIndex> types = new(StringComparer.Ordinal);

    public async Task<TypeIndex> OfAsync(TaxonomyDb db, string type, CancellationToken stop)
    {
        // The number first: a change in between is then read now and once more later, never missed.
        var number = await db.Revisions.AsNoTracking().Select(r => r.Number).SingleAsync(stop);
        lock (door)
        {
            if (number > held) (held, types) = (number, new(StringComparer.Ordinal));
            if (number == held && types.TryGetValue(type, out var known)) return known;
        }
        var rows = await db.Concepts.AsNoTracking().Where(c => c.Type == type && !c.IsRetired)
            .Select(c => new { c.Id, c.LabelSv, c.LabelEn, c.AlsoSv, c.AlsoEn, c.Sort }).ToListAsync(stop);
        var read = new TypeIndex(rows.Select(r => new IndexedConcept(r.Id, r.LabelSv, r.LabelEn, r.AlsoSv, r.AlsoEn, r.Sort)));
        lock (door)
        {
            // An unknown type from an address must not fill the memory.
            if (number == held && rows.Count > 0) types[type] = read;
        }
        return read;
    }
}
