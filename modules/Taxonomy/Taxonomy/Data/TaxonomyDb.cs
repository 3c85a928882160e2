using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Domain;

namespace Taxonomy.Data;

internal sealed class TaxonomyDb(DbContextOptions<TaxonomyDb> options) : ModuleDb(options)
{
    private const string Retention = "taxonomy.reference";

    public override string Schema => "taxonomy";

    public DbSet<StoredConcept> Concepts => Set<StoredConcept>();

    public DbSet<StoredPlace> Places => Set<StoredPlace>();

    public DbSet<Revision> Revisions => Set<Revision>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<StoredConcept>(concept =>
        {
            concept.ToTable("concept");
            concept.Property(c => c.Version).IsRowVersion();
            concept.Keeps("The words that openings and wishes are described with", Retention)
                .Are(DataCategory.Public, c => c.Id, c => c.Type, c => c.LabelSv, c => c.LabelEn, c => c.AlsoSv, c => c.AlsoEn)
                .Are(DataCategory.Technical, c => c.Sort, c => c.IsLocal, c => c.IsStarter, c => c.IsRetired);
        });
        model.Entity<StoredPlace>(place =>
        {
            place.ToTable("place");
            place.Keeps("Where distances are counted from", Retention)
                .Are(DataCategory.Public, p => p.Id, p => p.Name, p => p.Country, p => p.Sought, p => p.Latitude, p => p.Longitude);
        });
        model.Entity<Revision>(revision =>
        {
            revision.ToTable("revision");
            revision.Property(r => r.Id).ValueGeneratedNever();
            revision.Keeps("When the concepts last changed", Retention).Are(DataCategory.Technical, r => r.Id, r => r.Number);
        });
    }
}
