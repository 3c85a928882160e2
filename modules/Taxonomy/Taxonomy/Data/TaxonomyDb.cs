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

    public DbSet<ListedType> ListedTypes => Set<ListedType>();

    public DbSet<Revision> Revisions => Set<Revision>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<StoredConcept>(concept =>
        {
            concept.ToTable("concept");
            concept.Property(c => c.Version).IsRowVersion();
            concept.Keeps("The words that openings and wishes are described with", Retention)
                .Are(DataCategory.Public, c => c.Id, c => c.Type, c => c.LabelSv, c => c.LabelEn, c => c.LabelDa, c => c.AlsoSv, c => c.AlsoEn, c => c.AlsoDa,
                    c => c.Code, c => c.Broader, c => c.Skills, c => c.ReplacedBy, c => c.Definition, c => c.PublishedType)
                .Are(DataCategory.Technical, c => c.Sort, c => c.IsLocal, c => c.IsStarter, c => c.IsRetired, c => c.LacksSwedish, c => c.Edition);
        });
        model.Entity<StoredPlace>(place =>
        {
            place.ToTable("place");
            place.Keeps("Where distances are counted from", Retention)
                .Are(DataCategory.Public, p => p.Id, p => p.Name, p => p.Country, p => p.Sought, p => p.Latitude, p => p.Longitude)
                .Are(DataCategory.Technical, p => p.IsStarter);
        });
        model.Entity<ListedType>(type =>
        {
            type.ToTable("listed_type");
            type.HasKey(t => t.PublishedType);
            type.Keeps("Which kinds of concepts a release listed in full", Retention).Are(DataCategory.Technical, t => t.PublishedType, t => t.Edition);
        });
        model.Entity<Revision>(revision =>
        {
            revision.ToTable("revision");
            revision.Property(r => r.Id).ValueGeneratedNever();
            revision.Keeps("When the concepts last changed", Retention).Are(DataCategory.Technical, r => r.Id, r => r.Number);
        });
    }
}
