using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class PlacementsDb(DbContextOptions<PlacementsDb> options) : ModuleDb(options)
{
    public override string Schema => "placements";

    public DbSet<Opening> Openings => Set<Opening>();

    protected override void Map(ModelBuilder model) => model.Entity<Opening>(opening =>
    {
        opening.ToTable("opening");
        opening.Property(o => o.Version).IsRowVersion();
    });
}
