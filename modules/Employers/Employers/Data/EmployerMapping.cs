using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Employers.Data;

internal sealed class EmployerMapping : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> employer)
    {
        employer.ToTable("employer");
        employer.Property(e => e.Version).IsRowVersion();
    }
}
