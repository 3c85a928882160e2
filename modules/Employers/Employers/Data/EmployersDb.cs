using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class EmployersDb(DbContextOptions<EmployersDb> options) : ModuleDb(options)
{
    public override string Schema => "employers";

    public DbSet<Employer> Employers => Set<Employer>();

    protected override void Map(ModelBuilder model) => model.ApplyConfiguration(new EmployerMapping());
}
