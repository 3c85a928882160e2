using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class ProblemMapping : IEntityTypeConfiguration<Problem>
{
    public void Configure(EntityTypeBuilder<Problem> problem)
    {
        problem.ToTable("problem");
        problem.Property(p => p.Version).IsRowVersion();
        problem.Keeps("An employer's call for help while somebody is at the place, and our answer", "placements.follow-up")
            .Are(DataCategory.Technical, p => p.Id, p => p.PlacementId, p => p.OpeningId)
            .Are(DataCategory.Staff, p => p.AnsweredBy)
            .Are(DataCategory.Personal, p => p.Phone, p => p.At, p => p.AnswerBy, p => p.Answered)
            .Are(DataCategory.Health, p => p.SaidCipher, p => p.AnswerCipher);
    }
}
