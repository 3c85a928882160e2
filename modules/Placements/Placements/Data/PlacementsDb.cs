using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class PlacementsDb(DbContextOptions<PlacementsDb> options) : ModuleDb(options)
{
    public override string Schema => "placements";

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Problem> Problems => Set<Problem>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Opening>(opening =>
        {
            opening.ToTable("opening");
            opening.Property(o => o.Version).IsRowVersion();
            opening.Keeps("Which places there are, and how many", "placements.opening")
                .Are(DataCategory.Technical, o => o.Id, o => o.Registered)
                .Are(DataCategory.Public, o => o.EmployerId, o => o.Title, o => o.Seats);
        });
        model.ApplyConfiguration(new OfferMapping()).ApplyConfiguration(new PlacementMapping()).ApplyConfiguration(new FollowUpMapping())
            .ApplyConfiguration(new ProblemMapping()).ApplyConfiguration(new PlacementRuleMapping());
    }
}
