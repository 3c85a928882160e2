using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contact");
        contact.HasOne<Employer>().WithMany().HasForeignKey(x => x.EmployerId);
        contact.HasOne<ContactPerson>().WithMany().HasForeignKey(c => c.PersonId);
        contact.Property(c => c.Kind).HasConversion<string>();
        contact.Property(c => c.Outcome).HasConversion<string>();
        contact.Keeps("What was said with an employer, by whom and when, so that nobody asks twice", "employers.contact")
            .Are(DataCategory.Technical, c => c.Id, c => c.EmployerId, c => c.Logged)
            .Are(DataCategory.Staff, c => c.Kind, c => c.Day, c => c.Time, c => c.StaffId, c => c.Minutes, c => c.Place, c => c.IsOnWish, c => c.Outcome)
            .Are(DataCategory.Personal, c => c.PersonId, c => c.Note);
    }
}
