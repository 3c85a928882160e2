using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class NextStepMapping : IEntityTypeConfiguration<NextStep>
{
    public void Configure(EntityTypeBuilder<NextStep> step)
    {
        step.ToTable("next_step");
        step.HasOne<Employer>().WithMany().HasForeignKey(x => x.EmployerId);
        step.Property(s => s.Kind).HasConversion<string>();
        step.Keeps("What is to be done next with an employer", "employers.contact")
            .Are(DataCategory.Technical, s => s.Id, s => s.EmployerId, s => s.Opened, s => s.Closed)
            .Are(DataCategory.Staff, s => s.Kind, s => s.Due, s => s.OwnerId);
    }
}
