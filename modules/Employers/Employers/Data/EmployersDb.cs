using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class EmployersDb(DbContextOptions<EmployersDb> options) : ModuleDb(options)
{
    public override string Schema => "employers";

    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<Workplace> Workplaces => Set<Workplace>();

    public DbSet<ContactPerson> People => Set<ContactPerson>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<NextStep> Steps => Set<NextStep>();

    public DbSet<Relation> Relations => Set<Relation>();

    protected override void Map(ModelBuilder model) => model
        .ApplyConfiguration(new EmployerMapping())
        .ApplyConfiguration(new WorkplaceMapping())
        .ApplyConfiguration(new ContactPersonMapping())
        .ApplyConfiguration(new ContactMapping())
        .ApplyConfiguration(new NextStepMapping())
        .ApplyConfiguration(new RelationMapping());
}
