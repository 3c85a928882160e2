using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Domain;

namespace Taxonomy.Data;

internal sealed class TaxonomyDb(DbContextOptions<TaxonomyDb> options) : ModuleDb(options)
{
    public override string Schema => "taxonomy";

    public DbSet<StoredConcept> Concepts => Set<StoredConcept>();

    protected override void Map(ModelBuilder model) => model.Entity<StoredConcept>(concept =>
    {
        concept.ToTable("concept");
        concept.Property(c => c.Version).IsRowVersion();
        concept.Keeps("The words that openings and wishes are described with", "taxonomy.reference")
            .Are(DataCategory.Public, c => c.Id, c => c.Type, c => c.LabelSv, c => c.LabelEn)
            .Are(DataCategory.Technical, c => c.IsLocal, c => c.IsRetired);
    });
}
