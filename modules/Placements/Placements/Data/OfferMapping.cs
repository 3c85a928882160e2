using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("offer");
        offer.Property(o => o.Version).IsRowVersion();
        offer.Property(o => o.State).AsWord();
        offer.Property(o => o.How).AsWord();
        offer.Property(o => o.Why).AsWord();
        offer.Keeps("Who was put forward to which employer, and what was answered", "placements.offer")
            .Are(DataCategory.Technical, o => o.Id, o => o.ProposalId, o => o.SheetId, o => o.Number)
            .Are(DataCategory.Staff, o => o.CoachId, o => o.ConsultantId)
            .Are(DataCategory.Personal, o => o.ParticipantId, o => o.OpeningId, o => o.State, o => o.Made, o => o.Due, o => o.Sent, o => o.Reminded,
                o => o.Answered, o => o.How, o => o.NoCode, o => o.Why, o => o.WithdrawalRead)
            .Are(DataCategory.Health, o => o.WordsCipher);
    }
}
