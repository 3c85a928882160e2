using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class ContactPersonMapping : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> person)
    {
        person.ToTable("contact_person");
        person.HasOne<Employer>().WithMany().HasForeignKey(x => x.EmployerId);
        person.Property(p => p.Version).IsRowVersion();
        person.Keeps("Whom to talk with at an employer, and how to reach them", "employers.contact")
            .Are(DataCategory.Technical, p => p.Id, p => p.EmployerId, p => p.Registered, p => p.Left)
            .Are(DataCategory.Personal, p => p.Name, p => p.Role, p => p.Email, p => p.Phone);
    }
}
