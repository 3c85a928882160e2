using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class WorkplaceMapping : IEntityTypeConfiguration<Workplace>
{
    public void Configure(EntityTypeBuilder<Workplace> workplace)
    {
        workplace.ToTable("workplace");
        workplace.HasOne<Employer>().WithMany().HasForeignKey(x => x.EmployerId);
        workplace.HasOne<ContactPerson>().WithMany().HasForeignKey(w => w.ContactPersonId);
        workplace.Property(w => w.Version).IsRowVersion();
        workplace.Property<string?>("NameKey").ValueGeneratedOnAddOrUpdate().Is(DataCategory.Public, "Likeness of names, computed by the database");
        workplace.Keeps("Where an employer has work, for way to work and sector", "employers.registry")
            .Are(DataCategory.Technical, w => w.Id, w => w.EmployerId, w => w.Registered, w => w.IsPlaceStated)
            .Are(DataCategory.Public, w => w.Name, w => w.Number, w => w.Street, w => w.PostalCode, w => w.City, w => w.MunicipalityCode, w => w.Latitude, w => w.Longitude,
                w => w.Sector, w => w.IndustryCode, w => w.Employees, w => w.IsOpenToPublic);
        workplace.Property(w => w.Notes).Is(DataCategory.Personal, "What is good to know before one calls", "employers.contact", Secrecy.Business);
        workplace.Property(w => w.ContactPersonId).Is(DataCategory.Personal, "Whom one asks at a workplace first", "employers.contact");
    }
}
