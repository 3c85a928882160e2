using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Visits.Domain;

namespace Visits.Data;

internal sealed class VisitsDb(DbContextOptions<VisitsDb> options) : ModuleDb(options)
{
    public override string Schema => "visits";

    public DbSet<Visit> Visits => Set<Visit>();

    protected override void Map(ModelBuilder model) => model.Entity<Visit>(visit =>
    {
        visit.ToTable("visit");
        visit.Property(v => v.Version).IsRowVersion();
        visit.Property(v => v.State).HasConversion<string>();
        visit.Keeps("Study visits at workplaces, and whether they led to openings", "visits.visit")
            .Are(DataCategory.Technical, v => v.Id, v => v.EmployerId, v => v.Registered)
            .Are(DataCategory.Public, v => v.Day, v => v.Places, v => v.State, v => v.Visitors, v => v.OpeningsSince)
            .Are(DataCategory.Staff, v => v.Note, v => v.Responsible);
    });
}
