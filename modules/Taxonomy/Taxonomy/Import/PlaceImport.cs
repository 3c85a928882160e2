using Microsoft.EntityFrameworkCore;
using Taxonomy.Data;
using Taxonomy.Domain;

namespace Taxonomy.Import;

/// <summary>Brings postal codes and localities into the database, all or nothing. A place that came with the product stays; nothing is taken away.</summary>
internal sealed class PlaceImport(TaxonomyDb db)
{
    public async Task<ImportCounts> RunAsync(PlaceTable read, bool dryRun, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtext('taxonomy.import'))", stop);
        var kept = await db.Places.ToDictionaryAsync(p => p.Id, StringComparer.Ordinal, stop);
        // A town that came with the product is not brought a second time under a longer id.
        var starters = kept.Values.Where(p => p.IsStarter).Select(p => (p.Country, p.Sought)).ToHashSet();
        var (created, updated, unchanged) = (0, 0, 0);
        foreach (var place in read.Places().DistinctBy(p => p.Id, StringComparer.Ordinal))
        {
            if (kept.TryGetValue(place.Id, out var known))
            {
                if (known.Move(place)) updated++;
                else unchanged++;
            }
            else if (starters.Contains((place.Country, place.Sought))) unchanged++;
            else
            {
                db.Places.Add(StoredPlace.Of(place));
                created++;
            }
        }
        if (!dryRun)
        {
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        return new(created, updated, unchanged, 0, read.Rejected);
    }
}
