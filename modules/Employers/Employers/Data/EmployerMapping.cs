using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class EmployerMapping : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> employer)
    {
        employer.ToTable("employer");
        employer.Property(e => e.Version).IsRowVersion();
        employer.Property<string?>("NameKey").ValueGeneratedOnAddOrUpdate().Is(DataCategory.Public, "Likeness of names, computed by the database");
        employer.Keeps("Who may offer workplaces, and how far the work with them has come", "employers.registry")
            .Are(DataCategory.Technical, e => e.Id, e => e.Registered, e => e.Archived)
            // A sole trader's name and town are public too: they stand in the trade register.
            .Are(DataCategory.Public, e => e.Name, e => e.Country, e => e.City)
            .Are(DataCategory.Identity, e => e.NumberCipher, e => e.NumberLookUp)
            .Are(DataCategory.Staff, e => e.Responsible, e => e.DoNotContactUntil);
        employer.Property(e => e.DoNotContactReason).Is(DataCategory.Staff, "Why nobody may contact the employer", secrecy: Secrecy.Business);
    }
}
