using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Sdk;

namespace Employers.Data;

internal sealed class PlacementNoteMapping : IEntityTypeConfiguration<PlacementNote>
{
    public void Configure(EntityTypeBuilder<PlacementNote> note)
    {
        note.ToTable("placement_note");
        note.Keeps("That placements at an employer began and ended, without saying whose", "employers.contact")
            .Are(DataCategory.Technical, n => n.Id, n => n.EmployerId, n => n.PlacementId, n => n.IsEnd, n => n.Noted)
            .Are(DataCategory.Staff, n => n.Day, n => n.Outcome);
    }
}
