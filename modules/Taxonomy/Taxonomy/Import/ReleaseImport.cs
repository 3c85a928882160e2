using Microsoft.EntityFrameworkCore;
using Taxonomy.Data;
using Taxonomy.Domain;
using Taxonomy.Text.Reading;

namespace Taxonomy.Import;

/// <summary>
/// Brings what was read into the database, all or nothing. An id once kept stays; what a newer release lists in full and leaves out is retired;
/// an older release only adds.
/// </summary>
internal sealed class ReleaseImport(TaxonomyDb db)
{
    public async Task<ImportCounts> RunAsync(TaxonomyReader read, bool dryRun, CancellationToken stop)
    {
        var edition = (int)(read.Edition ?? TaxonomyEdition.Current);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // One import at a time: two would each miss what the other creates.
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtext('taxonomy.import'))", stop);
        var kept = await db.Concepts.ToDictionaryAsync(c => c.Id, StringComparer.Ordinal, stop);
        var listed = await db.ListedTypes.ToDictionaryAsync(t => t.PublishedType, StringComparer.Ordinal, stop);
        var (created, updated, unchanged) = (0, 0, 0);
        var rejected = new List<RejectedRow>(read.Rejected);
        foreach (var concept in read.Concepts.Values)
        {
            if (concept.Labels.Count == 0) continue;
            if (kept.GetValueOrDefault(concept.Id) is { } other && other.Type != concept.Type)
            {
                rejected.Add(new(concept.File, concept.Line, "type", concept.Type, $"The id is kept with the type {other.Type}."));
                continue;
            }
            if (!kept.TryGetValue(concept.Id, out var known))
            {
                db.Concepts.Add(Publish(concept, edition, listed));
                created++;
            }
            else if (edition >= known.Edition && Changed(known, concept, edition)) updated++;
            else unchanged++;
        }
        var retired = 0;
        foreach (var concept in kept.Values.Where(c => !c.IsRetired && !c.IsLocal && !c.IsStarter && c.PublishedType is { } type && read.Complete.Contains(type)))
        {
            if (read.Concepts.ContainsKey(concept.Id) || edition < concept.Edition || listed.GetValueOrDefault(concept.PublishedType!)?.Edition > edition) continue;
            concept.Retire();
            retired++;
        }
        foreach (var type in read.Complete)
        {
            if (listed.TryGetValue(type, out var before)) before.ListedBy(edition);
            else db.ListedTypes.Add(new(type, edition));
        }
        if (!dryRun)
        {
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        return new(created, updated + retired, unchanged, retired, rejected);
    }

    /// <summary>What an older release alone knows of was retired since, where a newer one listed its type in full.</summary>
    private static StoredConcept Publish(TaxonomyConcept read, int edition, Dictionary<string, ListedType> listed)
    {
        var concept = StoredConcept.Publish(read, edition);
        if (listed.GetValueOrDefault(read.PublishedType)?.Edition > edition) concept.Retire();
        return concept;
    }

    private bool Changed(StoredConcept known, TaxonomyConcept read, int edition)
    {
        known.Describe(read, edition);
        var entry = db.Entry(known);
        entry.DetectChanges();
        // The edition alone is bookkeeping: nobody reads anything else than before.
        if (!entry.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(StoredConcept.Edition))) return false;
        known.MakeOwn();
        return true;
    }
}
