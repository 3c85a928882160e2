using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable("placement");
        placement.Property(p => p.Version).IsRowVersion();
        placement.Property(p => p.Form).HasColumnName("form_code");
        placement.HasMany(p => p.FollowUps).WithOne().HasForeignKey(f => f.PlacementId);
        placement.Keeps("Who has which seat, with whom, how much and for how long, and what came of it", "placements.placement")
            .Are(DataCategory.Technical, p => p.Id, p => p.OfferId, p => p.ProposalId, p => p.Agreed, p => p.Ended)
            .Are(DataCategory.Staff, p => p.CoachId, p => p.ConsultantId)
            .Are(DataCategory.Personal, p => p.ParticipantId, p => p.OpeningId, p => p.EmployerId, p => p.Form, p => p.FirstDay, p => p.PlannedLastDay,
                p => p.HoursAWeek, p => p.Days, p => p.SupervisorName, p => p.SupervisorPhone, p => p.SupervisorMail, p => p.LastDay, p => p.Outcome)
            .Are(DataCategory.Health, p => p.EndWordsCipher);
    }
}
