using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class RelationMapping : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("relation");
        relation.HasKey(r => r.EmployerId);
        relation.HasOne<Employer>().WithOne().HasForeignKey<Relation>(r => r.EmployerId);
        relation.Property(r => r.EmployerId).ValueGeneratedNever();
        relation.Keeps("When an employer was last contacted, for sorting", "employers.contact")
            .Are(DataCategory.Technical, r => r.EmployerId)
            .Are(DataCategory.Staff, r => r.LastContact);
    }
}
