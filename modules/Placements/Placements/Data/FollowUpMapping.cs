using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable("follow_up");
        followUp.Property(f => f.Version).IsRowVersion();
        followUp.Property(f => f.State).AsWord();
        followUp.Property(f => f.AsPlanned).AsWord();
        followUp.Keeps("How a placement goes, for the participant and for the host", "placements.follow-up")
            .Are(DataCategory.Technical, f => f.Id, f => f.PlacementId)
            .Are(DataCategory.Staff, f => f.DoneBy)
            .Are(DataCategory.Personal, f => f.Due, f => f.State, f => f.AsPlanned, f => f.ChangeCode, f => f.Person, f => f.Host, f => f.Done)
            .Are(DataCategory.Health, f => f.PersonWordsCipher, f => f.HostWordsCipher, f => f.ToSolveCipher);
    }
}
