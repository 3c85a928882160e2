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
    });
}
