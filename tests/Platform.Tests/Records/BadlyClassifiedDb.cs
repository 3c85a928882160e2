using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Tests.Records;

/// <summary>Everything that the register must catch.</summary>
internal sealed class BadlyClassifiedDb(DbContextOptions<BadlyClassifiedDb> options) : ModuleDb(options)
{
    public override string Schema => "bad";

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Loose>().ToTable("loose").Keeps("Health in the clear", "bad.things").Are(DataCategory.Public, l => l.Id).Are(DataCategory.Health, l => l.Text);
        model.Entity<Piece>().ToTable("piece").Are(DataCategory.Public, p => p.Id);
        model.Entity<Thing>(thing =>
        {
            thing.ToTable("thing").Keeps("Another's retention", "sample.things").Are(DataCategory.Public, t => t.Id, t => t.Name, t => t.Note).Are(DataCategory.Identity, t => t.Secret);
            thing.Property(t => t.Version).IsRowVersion();
            thing.ComplexProperty(t => t.Visit, visit => visit.ToJson("visit"));
            thing.Ignore(t => t.Tags);
        });
    }
}
